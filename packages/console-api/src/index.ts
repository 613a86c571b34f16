export * from './live.ts';
export * from './permissionQuestions.ts';
export * from './policyQuestions.ts';
export * from './problem.ts';
export * from './ranges.ts';
export * from './session.ts';
