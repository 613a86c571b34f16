import { type Finding, findingKey } from './finding.ts';
import { boundedMemory, type HealthMemory, type SubjectMemory } from './healthMemory.ts';
import type { HealthReading } from './healthReading.ts';
import type { FoundOutcome, HealthRule, NotJudgedReason, Outcome } from './healthRule.ts';
import { healthRules } from './healthRules.ts';
import { laneWithApproach } from './laneWithApproach.ts';
import { orderFindings } from './orderFindings.ts';
import { heldSince, toldSeverity } from './presentRun.ts';
import { rememberOutcome } from './rememberOutcome.ts';

/** Numbers that replace a rule's defaults, by the rule's code and the threshold's name. */
export type HealthThresholds = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface HealthJudgement {
  /** Worst first, causes directly above their symptoms. */
  findings: readonly Finding[];
  /** Every rule, whether it found something or not. */
  rules: readonly RuleReport[];
  /** For the next judgement of the same cluster with the same rights. */
  state: HealthMemory;
}

export interface RuleReport {
  code: string;
  /** The numbers it judged by. */
  thresholds: Readonly<Record<string, number>>;
  source: string;
  state: 'found' | 'fine' | 'not-judged';
  notJudged: NotJudgedReason | null;
}

/**
 * Judges one reading by every rule. `previous` is the state of the judgement before, null at first; what it
 * remembers makes "since when" honest for what a broker keeps no history of.
 */
export function judgeHealth(
  reading: HealthReading,
  thresholds: HealthThresholds,
  previous: HealthMemory | null,
): HealthJudgement {
  const judged = healthRules.map((rule) => judgeRule(rule, reading, thresholds));
  const state = remembered(judged, reading.at, previous);
  const told = judged.flatMap(({ rule, outcomes }) =>
    outcomes.flatMap((outcome) => (outcome.state === 'found' ? tell(rule, outcome, state) : [])),
  );
  return { findings: listed(told), rules: judged.map((each) => reportOf(each, told)), state };
}

interface JudgedRule {
  rule: HealthRule;
  thresholds: Readonly<Record<string, number>>;
  outcomes: readonly Outcome[];
}

interface ToldFinding {
  finding: Finding;
  outcome: FoundOutcome;
}

function judgeRule(rule: HealthRule, reading: HealthReading, thresholds: HealthThresholds): JudgedRule {
  const overrides = Object.hasOwn(thresholds, rule.code) ? thresholds[rule.code] : undefined;
  const outcomes = rule.judge(reading, overrides ?? {});
  return { rule, thresholds: { ...rule.thresholds, ...overrides }, outcomes };
}

/** What could not be judged keeps its memory as it was. */
function remembered(judged: readonly JudgedRule[], at: number, previous: HealthMemory | null): HealthMemory {
  const subjects = new Map<string, SubjectMemory>(Object.entries(previous?.subjects ?? {}));
  for (const { rule, outcomes } of judged) {
    for (const outcome of outcomes) {
      if (outcome.state === 'not-judged') continue;
      const key = findingKey({ code: rule.code, subject: outcome.subject });
      subjects.set(key, rememberOutcome(outcome, subjects.get(key) ?? null, at));
    }
  }
  return boundedMemory(at, subjects);
}

/** Empty while no severity of it has held for its time. */
function tell(rule: HealthRule, outcome: FoundOutcome, { at, subjects }: HealthMemory): ToldFinding[] {
  const { subject, facts, next } = outcome;
  const lane = subjects[findingKey({ code: rule.code, subject })]?.segments ?? [];
  const severity = toldSeverity(lane, outcome.severity, outcome.holdMs, at);
  const since = heldSince(lane, 'unknown');
  if (severity === null || since === null) return [];
  const finding = { code: rule.code, severity, subject, facts, since, lane, causedBy: null, next };
  return [{ finding, outcome }];
}

function listed(told: readonly ToldFinding[]): readonly Finding[] {
  const keys = new Set(told.map(({ finding }) => findingKey(finding)));
  const own = told.filter(({ outcome }) => !outcome.toldBy.some((key) => keys.has(key)));
  const approaches = told.filter((each) => !own.includes(each));
  return orderFindings(
    own.map(({ finding, outcome }) => ({
      ...finding,
      lane: laneWithApproach(
        finding.lane,
        approaches
          .filter((each) => each.outcome.toldBy.includes(findingKey(finding)))
          .map((each) => each.finding.lane),
      ),
      causedBy: outcome.causes.find((key) => keys.has(key)) ?? null,
    })),
  );
}

function reportOf({ rule, thresholds, outcomes }: JudgedRule, told: readonly ToldFinding[]): RuleReport {
  const found = told.some(({ finding }) => finding.code === rule.code);
  const notJudged = outcomes.find((outcome) => outcome.state === 'not-judged');
  const unknown = notJudged !== undefined && !found;
  return {
    code: rule.code,
    thresholds,
    source: rule.source,
    state: found ? 'found' : unknown ? 'not-judged' : 'fine',
    notJudged: unknown ? notJudged.reason : null,
  };
}
