import type { Fact, FindingCode, HealthReading, HealthThresholds, Severity } from '../../src/index.ts';

/** One row of a table: what is read, and what the rule says of it. */
export interface RuleCase {
  rule: FindingCode;
  when: string;
  /** Judged before, oldest first. */
  before?: readonly HealthReading[];
  reading: HealthReading;
  thresholds?: HealthThresholds;
  expect: Expected;
}

export type Expected =
  | { state: 'fine' }
  | { state: 'not-judged'; reason: string }
  | { state: 'found'; severity: Severity; about?: string; facts?: Readonly<Record<string, Fact>> };

export const fine: Expected = { state: 'fine' };

export function notJudged(reason: string): Expected {
  return { state: 'not-judged', reason };
}

/** `about` is the node's (or listener's) name where the finding is not about the cluster. */
export function found(severity: Severity, about?: string, facts?: Readonly<Record<string, Fact>>): Expected {
  return { state: 'found', severity, ...(about === undefined ? {} : { about }), ...(facts ? { facts } : {}) };
}
