import type { Sample } from '@warren/management-api';
import { orderSamples } from '../../rates/orderSamples.ts';
import { trend } from '../../rates/trend.ts';
import type { LaneSegment, Severity } from '../finding.ts';
import { cluster, healthRule } from '../healthRule.ts';
import { noData } from '../notJudged.ts';

/**
 * A notice while growth is small beside the backlog: the messages of streams count as queued and never become
 * fewer by being consumed.
 */
export const queuedMessagesGrowing = healthRule({
  code: 'queued-messages-growing',
  thresholds: {
    windowMs: 10 * 60_000,
    perMinute: 1,
    steadiness: 0.8,
    warnGrowthFraction: 0.2,
    warnGrowthMessages: 1000,
  },
  source:
    'rabbitmq/cluster-operator: QueueIsGrowing (more than 1 a minute for 10 min); Qarote: backlog + 20 %, or 1 k',
  judge({ at, overview, history }, thresholds) {
    const messages = overview.queueTotals.total.value;
    const { windowMs } = thresholds;
    if (messages === null) return [noData];
    const samples = orderSamples([
      ...history.queuedMessages.filter((sample) => sample.at < at),
      { at, value: messages },
    ]);
    const line = trend(samples, at, windowMs);
    if (!line) return [noData];
    const grownBy = Math.round((line.perSecond * windowMs) / 1000);
    const grows = line.perSecond * 60 > thresholds.perMinute && line.steadiness >= thresholds.steadiness;
    if (!grows) return [{ state: 'fine', subject: cluster }];
    const before = Math.max(0, messages - grownBy);
    const much =
      grownBy >= thresholds.warnGrowthMessages && grownBy >= before * thresholds.warnGrowthFraction;
    const severity: Severity = much ? 'warning' : 'notice';
    return [
      {
        state: 'found',
        subject: cluster,
        severity,
        facts: { messages, grownBy, perSecond: line.perSecond, windowMs },
        next: { kind: 'overview' },
        history: [growthStretch(samples, at, windowMs, severity)],
      },
    ];
  },
});

/** From the window back to the first minute whose mean was not below that of the minute after it. */
function growthStretch(
  samples: readonly Sample[],
  at: number,
  windowMs: number,
  severity: Severity,
): LaneSegment {
  const minutes = [...Map.groupBy(samples, (sample) => Math.floor((at - sample.at) / 60_000)).entries()]
    .map(([ago, within]) => ({ ago, mean: meanOf(within) }))
    .sort((a, b) => a.ago - b.ago);
  let reached = windowMs / 60_000 - 1;
  let openStart = true;
  for (const { ago, mean } of minutes) {
    if (ago <= reached) continue;
    const later = minutes.findLast((minute) => minute.ago < ago)?.mean ?? mean;
    if (mean >= later) {
      openStart = false;
      break;
    }
    reached = ago;
  }
  return { from: at - (reached + 1) * 60_000, to: at, severity, openStart };
}

function meanOf(samples: readonly Sample[]): number {
  return samples.reduce((sum, { value }) => sum + value, 0) / samples.length;
}
