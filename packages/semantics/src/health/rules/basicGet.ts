import { cluster, healthRule } from '../healthRule.ts';
import { noData } from '../notJudged.ts';
import { rateHistory, rateNow } from '../rateHistory.ts';
import { severityRuns } from '../severityRuns.ts';
import { ratesAreKept } from '../statisticsKept.ts';

/** Held a minute, since somebody who looks at a queue's messages once does not poll. */
export const basicGet = healthRule({
  code: 'basic-get',
  thresholds: { perSecond: 0, forMs: 60_000 },
  source: 'Grafana RabbitMQ-Overview: basic.get of any kind is red',
  judge(reading, { perSecond: above, forMs }) {
    if (!ratesAreKept(reading)) return [noData];
    const perSecond = rateNow(reading, kinds);
    const history = severityRuns(rateHistory(reading, kinds), (rate) => (rate > above ? 'notice' : 'ok'));
    if (perSecond <= above) return [{ state: 'fine', subject: cluster, history }];
    return [
      {
        state: 'found',
        subject: cluster,
        severity: 'notice',
        facts: {
          perSecond,
          manualAckPerSecond: rateNow(reading, ['get']),
          autoAckPerSecond: rateNow(reading, ['get_no_ack']),
          emptyPerSecond: rateNow(reading, ['get_empty']),
        },
        next: { kind: 'overview' },
        history,
        holdMs: { notice: forMs },
      },
    ];
  },
});

const kinds = ['get', 'get_no_ack', 'get_empty'] as const;
