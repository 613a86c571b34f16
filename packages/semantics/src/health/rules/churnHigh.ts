import { churnPerSecond } from '../churnRates.ts';
import { findingKey } from '../finding.ts';
import { cluster, healthRule } from '../healthRule.ts';
import { noData } from '../notJudged.ts';
import { ratesAreKept } from '../statisticsKept.ts';

export const churnHigh = healthRule({
  code: 'churn-high',
  thresholds: { noticePerSecond: 2, warnPerSecond: 10, windowMs: 5 * 60_000, forMs: 5 * 60_000 },
  source: 'Grafana RabbitMQ-Overview: opened, closed, declared orange from 2/s, red from 10/s; held 5 min',
  judge(reading, { noticePerSecond, warnPerSecond, windowMs, forMs }) {
    if (!ratesAreKept(reading)) return [noData];
    const facts = {
      connectionsOpenedPerSecond: churnPerSecond(reading, 'connection_created', windowMs),
      connectionsClosedPerSecond: churnPerSecond(reading, 'connection_closed', windowMs),
      channelsOpenedPerSecond: churnPerSecond(reading, 'channel_created', windowMs),
      channelsClosedPerSecond: churnPerSecond(reading, 'channel_closed', windowMs),
      queuesDeclaredPerSecond: churnPerSecond(reading, 'queue_declared', windowMs),
      queuesCreatedPerSecond: churnPerSecond(reading, 'queue_created', windowMs),
      queuesDeletedPerSecond: churnPerSecond(reading, 'queue_deleted', windowMs),
    };
    const known = Object.values(facts).filter((perSecond) => perSecond !== null);
    if (known.length === 0) return [noData];
    const fastest = Math.max(...known);
    if (fastest < noticePerSecond) return [{ state: 'fine', subject: cluster }];
    return [
      {
        state: 'found',
        subject: cluster,
        severity: fastest >= warnPerSecond ? 'warning' : 'notice',
        facts,
        next: { kind: 'overview' },
        holdMs: { notice: forMs, warning: forMs },
        toldBy: [findingKey({ code: 'connection-churn-high', subject: cluster })],
      },
    ];
  },
});
