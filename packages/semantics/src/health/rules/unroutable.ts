import type { MessageRateKind } from '@warren/management-api';
import { counterIncrease } from '../../rates/counterIncrease.ts';
import type { Severity } from '../finding.ts';
import { cluster, type HealthRule, healthRule } from '../healthRule.ts';
import { noData } from '../notJudged.ts';
import { rateHistory } from '../rateHistory.ts';
import { severityRuns } from '../severityRuns.ts';
import { ratesAreKept } from '../statisticsKept.ts';

/** Dropped messages are lost and nobody is told. */
export const unroutableDropped = unroutableRule('unroutable-dropped', 'drop_unroutable', 'warning');

/** Returned messages are told to the publisher, who asked for it. */
export const unroutableReturned = unroutableRule('unroutable-returned', 'return_unroutable', 'notice');

function unroutableRule(
  code: 'unroutable-dropped' | 'unroutable-returned',
  kind: MessageRateKind,
  severity: Severity,
): HealthRule {
  return healthRule({
    code,
    thresholds: { count: 1, windowMs: 5 * 60_000 },
    source: 'rabbitmq/cluster-operator: UnroutableMessages (increase >= 1 in 5 min)',
    judge(reading, { count: atLeast, windowMs }) {
      if (!ratesAreKept(reading)) return [noData];
      const measured = reading.overview.messageRates[kind];
      const count = counterIncrease(measured?.samples ?? [], reading.at, windowMs);
      const perSecond = measured?.rate ?? null;
      const history = severityRuns(rateHistory(reading, [kind]), (rate) => (rate > 0 ? severity : 'ok'));
      const found = count === null ? (perSecond ?? 0) > 0 : count >= atLeast;
      if (!found) return [{ state: 'fine', subject: cluster, history }];
      return [
        {
          state: 'found',
          subject: cluster,
          severity,
          facts: { count, windowMs, perSecond },
          next: { kind: 'overview' },
          history: bridged(history, windowMs, reading.at),
        },
      ];
    },
  });
}

/** The rule looks back over its window, so stretches closer than that are one. */
function bridged<Run extends { from: number; to: number }>(
  runs: readonly Run[],
  windowMs: number,
  at: number,
): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && run.from - last.to <= windowMs) joined[joined.length - 1] = { ...last, to: run.to };
    else joined.push(run);
  }
  return joined.map((run) => (at - run.to <= windowMs ? { ...run, to: at } : run));
}
