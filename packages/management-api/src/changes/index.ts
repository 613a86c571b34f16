export * from './brokerChange.ts';
export * from './changeRequest.ts';
export * from './commands.ts';
export { passwordVariable } from './shellLine.ts';
export * from './shellWord.ts';
