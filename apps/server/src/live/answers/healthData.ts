import type { LiveHealth } from '@warren/console-api';
import { type Finding, findingKey, type Severity } from '@warren/semantics';
import type { Judgement } from '../judgement.ts';
import type { Reading } from '../reading.ts';

/** The verdicts, worst first as they were judged, and what each rule came to. */
export function healthData({ findings, rules }: Judgement, reading: Reading): LiveHealth['data'] {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    counts: {
      critical: count('critical'),
      warning: count('warning'),
      notice: count('notice'),
      unknown: count('unknown'),
    },
    findings: findings.map(liveFinding),
    rules: rules.map(({ code, thresholds, state, notJudged }) => ({
      code,
      thresholds: { ...thresholds },
      state,
      notJudged,
    })),
    views: (reading.nodes?.views ?? []).map((view) => ({
      ...view,
      running: [...view.running],
      partitions: [...view.partitions],
    })),
  };
}

function liveFinding(finding: Finding): NonNullable<LiveHealth['data']>['findings'][number] {
  const facts = Object.entries(finding.facts).map(([name, fact]) => [
    name,
    typeof fact === 'object' && fact !== null ? [...fact] : fact,
  ]);
  return {
    ...finding,
    key: findingKey(finding),
    facts: Object.fromEntries(facts),
    lane: [...finding.lane],
  };
}
