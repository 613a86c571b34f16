import { cluster, healthRule } from '../healthRule.ts';
import { noData } from '../notJudged.ts';

/**
 * The board's red, not its orange of 100, and as a notice only: consumers with a prefetch of some hundred hold
 * that many when all is well.
 */
export const unackedMessagesMany = healthRule({
  code: 'unacked-messages-many',
  thresholds: { noticeMessages: 500 },
  source: 'Grafana RabbitMQ-Overview: unacked messages orange from 100, red from 500',
  judge({ overview }, { noticeMessages }) {
    const unacked = overview.queueTotals.unacked.value;
    if (unacked === null) return [noData];
    if (unacked < noticeMessages) return [{ state: 'fine', subject: cluster }];
    return [
      {
        state: 'found',
        subject: cluster,
        severity: 'notice',
        facts: { unacked },
        next: { kind: 'overview' },
      },
    ];
  },
});
