import type { Severity } from '../finding.ts';
import { cluster, healthRule } from '../healthRule.ts';
import { noData } from '../notJudged.ts';
import { rateHistory, rateNow } from '../rateHistory.ts';
import { severityRuns } from '../severityRuns.ts';
import { ratesAreKept } from '../statisticsKept.ts';

export const redeliveryHigh = healthRule({
  code: 'redelivery-high',
  thresholds: { noticePerSecond: 20, warnPerSecond: 100, forMs: 60_000 },
  source: 'Grafana RabbitMQ-Overview: redelivered orange from 20/s, red from 100/s; held a minute',
  judge(reading, { noticePerSecond, warnPerSecond, forMs }) {
    if (!ratesAreKept(reading)) return [noData];
    const severityOf = (rate: number): Severity => {
      if (rate >= warnPerSecond) return 'warning';
      return rate >= noticePerSecond ? 'notice' : 'ok';
    };
    const perSecond = rateNow(reading, ['redeliver']);
    const history = severityRuns(rateHistory(reading, ['redeliver']), severityOf);
    if (severityOf(perSecond) === 'ok') return [{ state: 'fine', subject: cluster, history }];
    return [
      {
        state: 'found',
        subject: cluster,
        severity: severityOf(perSecond),
        facts: { perSecond },
        next: { kind: 'overview' },
        history,
        holdMs: { notice: forMs, warning: forMs },
      },
    ];
  },
});
