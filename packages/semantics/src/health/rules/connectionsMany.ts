import { cluster, healthRule } from '../healthRule.ts';
import { noData } from '../notJudged.ts';

export const connectionsMany = healthRule({
  code: 'connections-many',
  thresholds: { connections: 1000, forMs: 2 * 60_000 },
  source: 'awesome-prometheus-alerts: connections > 1000 for 2 min',
  judge({ overview }, { connections: above, forMs }) {
    const { connections } = overview.objectTotals;
    if (connections === null) return [noData];
    if (connections <= above) return [{ state: 'fine', subject: cluster }];
    return [
      {
        state: 'found',
        subject: cluster,
        severity: 'notice',
        facts: { connections },
        next: { kind: 'overview' },
        holdMs: { notice: forMs },
      },
    ];
  },
});
