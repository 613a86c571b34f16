import { t } from '@lingui/core/macro';
import type { FindingFactsByCode } from '@warren/semantics';
import { formatDuration } from '../../format/duration.ts';
import { formatCount, formatPercent, formatRate, formatShort } from '../../format/number.ts';
import type { Verdicts } from './verdict.ts';

type TrafficCode =
  | 'unroutable-dropped'
  | 'unroutable-returned'
  | 'redelivery-high'
  | 'basic-get'
  | 'connection-churn-high'
  | 'churn-high'
  | 'connections-many'
  | 'queued-messages-growing'
  | 'ready-messages-many'
  | 'unacked-messages-many'
  | 'publish-rate-jump'
  | 'traffic-not-counted';

/** Messages and clients of the whole cluster. */
export const trafficVerdicts: Verdicts<TrafficCode> = {
  'unroutable-dropped': (facts) => ({
    headline: t`Messages are dropped: no queue is bound for them`,
    detail: unroutable(facts),
    whatNext: t`Compare the publisher's exchange and routing key with the bindings. An alternate exchange keeps what fits nowhere.`,
  }),
  'unroutable-returned': (facts) => ({
    headline: t`Messages are returned: no queue is bound for them`,
    detail: unroutable(facts),
    whatNext: t`Compare the publisher's exchange and routing key with the bindings; the publishers asked to be told (mandatory).`,
  }),
  'redelivery-high': ({ perSecond }) => ({
    headline: t`Messages are delivered again and again`,
    detail: t`${formatRate(perSecond)}/s are redelivered. Consumers reject them, or end before they acknowledge.`,
    whatNext: t`Look at the consumers' logs. A delivery limit with dead-lettering takes poison messages out of the loop.`,
  }),
  'basic-get': ({ perSecond, emptyPerSecond }) => ({
    headline: t`Messages are fetched one by one instead of consumed`,
    detail: t`${formatRate(perSecond)}/s are fetched with basic.get, ${formatRate(emptyPerSecond)}/s of these find the queue empty.`,
    whatNext: t`Each fetch is a round trip. A consumer with a prefetch does the same work at a fraction of the cost.`,
  }),
  'connection-churn-high': ({ openedPerSecond, closedPerSecond, connections, churnFraction }) => ({
    headline: t`Clients connect and disconnect all the time`,
    detail: t`${formatRate(openedPerSecond)} opened and ${formatRate(closedPerSecond)} closed per second, ${formatPercent(churnFraction)} of ${formatCount(connections)} connections every second.`,
    whatNext: t`Find the clients that open a connection for each message; connections are meant to live long.`,
  }),
  'churn-high': (facts) => ({
    headline: t`Connections, channels or queues come and go very often`,
    detail: churn(facts),
    whatNext: t`Find the clients that open them for each message; connections, channels and queues are meant to live long.`,
  }),
  'connections-many': ({ connections }) => ({
    headline: t`There are very many connections`,
    detail: t`${formatCount(connections)} connections are open.`,
    whatNext: t`Each costs memory and file descriptors. Check that clients share them and close what they no longer use.`,
  }),
  'queued-messages-growing': ({ messages, grownBy, perSecond, windowMs }) => ({
    headline: t`Queues grow steadily: consumers do not keep up`,
    detail: t`${formatShort(messages)} messages wait, ${formatShort(grownBy)} more than ${formatDuration(windowMs)} ago, +${formatRate(perSecond)}/s.`,
    whatNext: t`See whether a queue lost its consumers, or whether publishing went up. Memory and disk follow.`,
  }),
  'ready-messages-many': ({ ready }) => ({
    headline: t`Very many messages wait for a consumer`,
    detail: t`${formatCount(ready)} messages.`,
    whatNext: t`See whether queues have consumers, and whether old messages are still wanted; a length limit or TTL keeps queues short.`,
  }),
  'unacked-messages-many': ({ unacked }) => ({
    headline: t`Consumers hold very many unacknowledged messages`,
    detail: t`${formatCount(unacked)} messages.`,
    whatNext: t`Consumers are slow or stuck, or their prefetch is large or unlimited. What they hold comes back when they end.`,
  }),
  'publish-rate-jump': ({ perSecond, usualPerSecond, factor }) => ({
    headline: t`Far more is published than usual`,
    detail: t`${formatRate(perSecond)}/s, ${factor.toFixed(1)} times the usual ${formatRate(usualPerSecond)}/s.`,
    whatNext: t`Find the publisher: a retry loop and a batch job look alike from here.`,
  }),
  'traffic-not-counted': ({ grownBy, windowMs }) => ({
    headline: t`Messages arrive that this broker does not count`,
    detail: t`Queues grew by ${formatCount(grownBy)} messages in ${formatDuration(windowMs)}, while no publish was counted.`,
    whatNext: t`Some 4.x versions count no AMQP 1.0 traffic. Rates then read as nothing though messages flow; queue lengths are right.`,
  }),
};

function unroutable({ count, windowMs, perSecond }: FindingFactsByCode['unroutable-dropped']): string {
  const rate = formatRate(perSecond);
  if (count === null) return t`${rate}/s now.`;
  const messages = formatCount(count);
  const window = formatDuration(windowMs);
  return perSecond === null
    ? t`${messages} in the last ${window}.`
    : t`${messages} in the last ${window}, ${rate}/s now.`;
}

function churn(facts: FindingFactsByCode['churn-high']): string {
  const connectionsOpened = formatRate(facts.connectionsOpenedPerSecond);
  const connectionsClosed = formatRate(facts.connectionsClosedPerSecond);
  const channelsOpened = formatRate(facts.channelsOpenedPerSecond);
  const channelsClosed = formatRate(facts.channelsClosedPerSecond);
  const queuesCreated = formatRate(facts.queuesCreatedPerSecond);
  const queuesDeleted = formatRate(facts.queuesDeletedPerSecond);
  return t`Per second: connections ${connectionsOpened} opened, ${connectionsClosed} closed; channels ${channelsOpened} opened, ${channelsClosed} closed; queues ${queuesCreated} created, ${queuesDeleted} deleted.`;
}
