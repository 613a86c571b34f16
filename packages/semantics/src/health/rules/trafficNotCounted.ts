import { orderSamples } from '../../rates/orderSamples.ts';
import { trend } from '../../rates/trend.ts';
import { isAtLeast } from '../../versions.ts';
import { cluster, healthRule } from '../healthRule.ts';
import { noData } from '../notJudged.ts';
import { rateHistory } from '../rateHistory.ts';
import { ratesAreKept } from '../statisticsKept.ts';

/** AMQP 1.0 is native from 4.0 on, and some 4.x versions leave its messages out of the rates. */
export const trafficNotCounted = healthRule({
  code: 'traffic-not-counted',
  thresholds: { windowMs: 5 * 60_000, steadiness: 0.8 },
  source: 'rabbitmq/rabbitmq-server issue 16528: AMQP 1.0 messages are missing from message_stats',
  judge(reading, { windowMs, steadiness }) {
    const { at, overview, history } = reading;
    if (!isAtLeast(overview.version, '4.0.0')) {
      return [{ state: 'not-judged', subject: cluster, reason: 'not-in-this-version' }];
    }
    const messages = overview.queueTotals.total.value;
    if (!ratesAreKept(reading) || messages === null) return [noData];
    const line = trend(orderSamples([...history.queuedMessages, { at, value: messages }]), at, windowMs);
    if (!line) return [noData];
    const published = rateHistory(reading, ['publish']).some(
      (sample) => sample.at > at - windowMs && sample.value > 0,
    );
    if (published || line.perSecond <= 0 || line.steadiness < steadiness) {
      return [{ state: 'fine', subject: cluster }];
    }
    return [
      {
        state: 'found',
        subject: cluster,
        severity: 'notice',
        facts: { grownBy: Math.round((line.perSecond * windowMs) / 1000), windowMs },
        next: { kind: 'overview' },
      },
    ];
  },
});
