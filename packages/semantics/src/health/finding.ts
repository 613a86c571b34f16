/** How bad a finding is. `unknown`: could not be judged, because something did not answer. */
export const severities = ['critical', 'warning', 'notice', 'unknown', 'ok'] as const;
export type Severity = (typeof severities)[number];

/** A fact of a finding: numbers keep their unit in the fact's name (`usedBytes`, `perSecond`, `forMs`). */
export type Fact = string | number | boolean | null | readonly string[];

/** What a finding is about. `cluster` needs no name. */
export type Subject =
  | { kind: 'cluster' }
  | { kind: 'node'; name: string }
  | { kind: 'listener'; node: string; name: string }
  | { kind: 'feature-flag'; name: string };

/** Where a person goes next; the web app turns it into a link or a runbook sentence. */
export type NextStep =
  | { kind: 'node-page'; node: string; tab: string | null }
  | { kind: 'health-page' }
  | { kind: 'overview' }
  | { kind: 'advice' };

/**
 * One verdict. A code with facts, never a sentence: sentences are made once per language in the web app.
 */
export interface Finding {
  /** Stable word of the rule, such as `memory-alarm`. See `healthRules`. */
  code: string;
  severity: Severity;
  subject: Subject;
  facts: Readonly<Record<string, Fact>>;
  since: Since;
  /** The history of this finding on the time axis, oldest first; the last segment reaches until now. */
  lane: readonly LaneSegment[];
  /** Key (`findingKey`) of the finding that causes this one; causes stand above their symptoms. */
  causedBy: string | null;
  next: NextStep;
}

/** When it began. `atLeast`: it was so already at the oldest thing known, so it may be older. */
export interface Since {
  at: number;
  atLeast: boolean;
}

export interface LaneSegment {
  from: number;
  to: number;
  severity: Severity;
  /** It had begun before `from`. */
  openStart: boolean;
}

/** Identity of a finding between observations. */
export function findingKey(finding: Pick<Finding, 'code' | 'subject'>): string {
  const { subject } = finding;
  if (subject.kind === 'cluster') return finding.code;
  if (subject.kind === 'listener') return JSON.stringify([finding.code, subject.node, subject.name]);
  return JSON.stringify([finding.code, subject.name]);
}
