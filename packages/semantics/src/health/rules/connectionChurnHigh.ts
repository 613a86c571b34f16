import { churnPerSecond } from '../churnRates.ts';
import { cluster, healthRule } from '../healthRule.ts';
import { noData } from '../notJudged.ts';
import { ratesAreKept } from '../statisticsKept.ts';

export const connectionChurnHigh = healthRule({
  code: 'connection-churn-high',
  thresholds: { churnFraction: 0.1, leastConnections: 100, windowMs: 5 * 60_000, forMs: 10 * 60_000 },
  source:
    'rabbitmq/cluster-operator: HighConnectionChurn ((opened + closed per second) / connections > 0.1 for 10 min, from 100 connections)',
  judge(reading, { churnFraction: above, leastConnections, windowMs, forMs }) {
    const { connections } = reading.overview.objectTotals;
    if (!ratesAreKept(reading) || connections === null) return [noData];
    const opened = churnPerSecond(reading, 'connection_created', windowMs);
    const closed = churnPerSecond(reading, 'connection_closed', windowMs);
    if (opened === null || closed === null) return [noData];
    const churnFraction = connections > 0 ? (opened + closed) / connections : 0;
    if (connections < leastConnections || churnFraction <= above)
      return [{ state: 'fine', subject: cluster }];
    return [
      {
        state: 'found',
        subject: cluster,
        severity: 'warning',
        facts: { openedPerSecond: opened, closedPerSecond: closed, connections, churnFraction },
        next: { kind: 'overview' },
        holdMs: { warning: forMs },
      },
    ];
  },
});
