import { t } from '@lingui/core/macro';

/** What a key of a policy does, in a sentence; null for one that the catalogue does not know. */
export function keyMeaning(key: string): string | null {
  return meanings[key]?.() ?? null;
}

/** The unit a number of the catalogue is in. */
export function unitWord(unit: string): string {
  return units[unit]?.() ?? unit;
}

const units: Readonly<Record<string, () => string>> = {
  milliseconds: () => t`ms`,
  messages: () => t`messages`,
  bytes: () => t`bytes`,
  deliveries: () => t`deliveries`,
  members: () => t`members`,
};

const meanings: Readonly<Record<string, () => string>> = {
  'message-ttl': () => t`Messages older than this are dropped or dead-lettered.`,
  expires: () => t`The queue is deleted after being unused for this long.`,
  'max-length': () => t`Ready messages the queue holds at most; overflow says what happens to more.`,
  'max-length-bytes': () => t`Bytes of message bodies the queue holds at most.`,
  overflow: () => t`What happens when a queue is full: the oldest messages go, or new ones are refused.`,
  'dead-letter-exchange': () => t`Exchange that gets messages that expired, were rejected or did not fit.`,
  'dead-letter-routing-key': () => t`Routing key of dead-lettered messages, in place of their own.`,
  'dead-letter-strategy': () => t`Whether dead-lettering may lose messages.`,
  'delivery-limit': () =>
    t`Deliveries of one message that fail before it is dropped or dead-lettered; negative: no limit.`,
  'max-in-memory-length': () => t`Had a meaning for quorum queues before 3.10; is accepted and does nothing.`,
  'max-in-memory-bytes': () => t`Had a meaning for quorum queues before 3.10; is accepted and does nothing.`,
  'target-group-size': () => t`Members the broker grows a quorum queue to where nodes allow.`,
  'queue-leader-locator': () => t`Where the leader of a queue starts when it is declared.`,
  'queue-master-locator': () =>
    t`Where a classic queue starts when it is declared; deprecated for queue-leader-locator.`,
  'queue-mode': () => t`Lazy queues keep messages on disk; without effect from 3.12 on.`,
  'queue-version': () => t`Storage of a classic queue.`,
  'consumer-timeout': () => t`How long a consumer may keep a delivery without acknowledging it.`,
  'consumer-disconnected-timeout': () => t`How long deliveries wait for a consumer whose node is gone.`,
  'delayed-retry-type': () => t`Which returned messages wait before they are delivered again.`,
  'delayed-retry-min': () => t`Wait before the first further delivery.`,
  'delayed-retry-max': () => t`Longest wait before a further delivery.`,
  'max-age': () => t`Segments of a stream older than this are removed. Digits and one of Y, M, D, h, m, s.`,
  'stream-max-segment-size-bytes': () => t`Size of the segments of a stream.`,
  'stream-filter-size-bytes': () => t`Size of the filter of each chunk of a stream.`,
  'initial-cluster-size': () => t`Members a stream starts with when it is declared.`,
  'alternate-exchange': () => t`Exchange that gets what no binding of this one takes.`,
  'federation-upstream': () => t`The upstream to federate with.`,
  'federation-upstream-set': () => t`The set of upstreams to federate with; all for every one.`,
  'federation-upstream-pattern': () => t`Federates with the upstreams whose name this expression finds.`,
  'ha-mode': () => t`Mirrors a classic queue; from 4.0 quorum queues take its place.`,
  'ha-params': () => t`How many copies in all, or the nodes that hold them.`,
  'ha-sync-mode': () => t`Whether a new mirror takes over the messages at once.`,
  'ha-sync-batch-size': () => t`Messages a synchronising mirror takes at a time.`,
  'ha-promote-on-shutdown': () => t`Whether a mirror that is behind may lead after an orderly stop.`,
  'ha-promote-on-failure': () => t`Whether a mirror that is behind may lead after a failure.`,
};
