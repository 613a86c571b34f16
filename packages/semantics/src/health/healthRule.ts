import type { LaneSegment, NextStep, Severity, Subject } from './finding.ts';
import type { FindingCode, FindingFactsByCode } from './findingFacts.ts';
import type { HealthReading } from './healthReading.ts';

/** One kind of finding: what it is judged by, and where its numbers come from. */
export interface HealthRule {
  code: FindingCode;
  /** Defaults by name, the unit in the name. */
  thresholds: Readonly<Record<string, number>>;
  /** Where the defaults come from. */
  source: string;
  /** Judges every subject the rule speaks about; `overrides` replace defaults of the same name. */
  judge(reading: HealthReading, overrides: Readonly<Record<string, number>>): readonly Outcome[];
}

/** Why a rule could not be judged. */
export type NotJudgedReason = 'needs-monitoring' | 'no-data' | 'not-in-this-version' | 'not-answered';

export type Outcome = FoundOutcome | FineOutcome | NotJudgedOutcome;

export interface FoundOutcome<Code extends FindingCode = FindingCode> {
  state: 'found';
  subject: Subject;
  severity: Severity;
  facts: FindingFactsByCode[Code];
  next: NextStep;
  /** What the samples say about the past of this finding, oldest first. */
  history: readonly LaneSegment[];
  /** How long a severity must hold before it is told; absent: at once. */
  holdMs: Partial<Record<Severity, number>>;
  /** Keys of findings that would cause this one; the first that is found does. */
  causes: readonly string[];
  /** Keys of findings that already say this and more: while one of them is told, this one is not listed. */
  toldBy: readonly string[];
}

export interface FineOutcome {
  state: 'fine';
  subject: Subject;
  history: readonly LaneSegment[];
}

export interface NotJudgedOutcome {
  state: 'not-judged';
  subject: Subject;
  reason: NotJudgedReason;
}

/** What a rule may say of one code, with the rest filled in by `healthRule`. */
export type Judged<Code extends FindingCode> =
  | (Pick<FoundOutcome<Code>, 'state' | 'subject' | 'severity' | 'facts' | 'next'> &
      Partial<Pick<FoundOutcome<Code>, 'history' | 'holdMs' | 'causes' | 'toldBy'>>)
  | (Pick<FineOutcome, 'state' | 'subject'> & Partial<Pick<FineOutcome, 'history'>>)
  | NotJudgedOutcome;

interface HealthRuleDefinition<Code extends FindingCode, Names extends string> {
  code: Code;
  thresholds: Readonly<Record<Names, number>>;
  source: string;
  judge(reading: HealthReading, thresholds: Readonly<Record<Names, number>>): readonly Judged<Code>[];
}

/** Makes a rule of its definition: thresholds and facts are typed by it. */
export function healthRule<Code extends FindingCode, Names extends string>(
  definition: HealthRuleDefinition<Code, Names>,
): HealthRule {
  return {
    code: definition.code,
    thresholds: definition.thresholds,
    source: definition.source,
    judge: (reading, overrides) =>
      definition.judge(reading, { ...definition.thresholds, ...overrides }).map(completed),
  };
}

export const cluster: Subject = { kind: 'cluster' };

export function node(name: string): Subject {
  return { kind: 'node', name };
}

function completed(judged: Judged<FindingCode>): Outcome {
  if (judged.state === 'found') return { history: [], holdMs: {}, causes: [], toldBy: [], ...judged };
  return judged.state === 'fine' ? { history: [], ...judged } : judged;
}
