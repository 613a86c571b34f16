import type { Severity } from '../finding.ts';
import { cluster, healthRule } from '../healthRule.ts';
import { noData } from '../notJudged.ts';

/** The messages of streams count as ready too, so many of them may be as it should be: hence no more than a notice below. */
export const readyMessagesMany = healthRule({
  code: 'ready-messages-many',
  thresholds: { noticeMessages: 10_000, warnMessages: 100_000 },
  source: 'Grafana RabbitMQ-Overview: ready messages orange from 10 k, red from 100 k',
  judge({ overview }, { noticeMessages, warnMessages }) {
    const ready = overview.queueTotals.ready.value;
    if (ready === null) return [noData];
    if (ready < noticeMessages) return [{ state: 'fine', subject: cluster }];
    const severity: Severity = ready >= warnMessages ? 'warning' : 'notice';
    return [{ state: 'found', subject: cluster, severity, facts: { ready }, next: { kind: 'overview' } }];
  },
});
