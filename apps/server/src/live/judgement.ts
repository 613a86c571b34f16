import {
  type HealthJudgement,
  type HealthMemory,
  type HealthThresholds,
  judgeHealth,
  type RuleReport,
} from '@warren/semantics';
import { healthReadingOf } from './answers/healthReadingOf.ts';
import type { Reading } from './reading.ts';

/** What the verdicts say about one version of a snapshot. */
export type Judgement = Pick<HealthJudgement, 'findings' | 'rules'>;

/** Judges each reading once, and remembers from one to the next what the broker does not. */
export type Judge = (reading: Reading, flagsOf: keyof Reading['featureFlags']) => Judgement;

export interface JudgeOptions {
  /** Numbers that differ from a rule's own, by its code. */
  thresholds: HealthThresholds;
}

export function createJudge({ thresholds }: JudgeOptions): Judge {
  const remembered = new Map<string, { reading: Reading; memory: HealthMemory; judgement: Judgement }>();
  return (reading, flagsOf) => {
    const last = remembered.get(flagsOf);
    if (last?.reading === reading) return last.judgement;
    const { findings, rules, state } = judgeHealth(
      healthReadingOf(reading, flagsOf),
      thresholds,
      last?.memory ?? null,
    );
    const judgement = { findings, rules: rules.map((rule) => toldApart(rule, reading)) };
    remembered.set(flagsOf, { reading, memory: state, judgement });
    return judgement;
  };
}

/** Nodes that these rights would see, but that no broker has listed yet, are not lacking a tag. */
function toldApart(rule: RuleReport, { nodes }: Reading): RuleReport {
  const isAwaited = nodes !== null && nodes.observedAt === null && rule.notJudged === 'needs-monitoring';
  return isAwaited ? { ...rule, notJudged: 'not-answered' } : rule;
}
