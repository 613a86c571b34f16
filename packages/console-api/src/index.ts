export * from './live.ts';
export * from './problem.ts';
export * from './session.ts';
