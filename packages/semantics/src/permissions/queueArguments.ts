import { inSpans, type VersionSpan } from '../policies/versionSpan.ts';

/** Types of queues with the arguments that they take, in the broker's order (`capabilities` of rabbit_*_queue, v3.10.8 to v4.3.5). */
const takenBy: Readonly<Record<string, readonly TakenArgument[]>> = {
  classic: [
    'x-expires',
    'x-message-ttl',
    'x-dead-letter-exchange',
    'x-dead-letter-routing-key',
    'x-max-length',
    'x-max-length-bytes',
    'x-max-priority',
    'x-overflow',
    'x-queue-mode',
    'x-queue-version',
    'x-single-active-consumer',
    'x-queue-type',
    'x-queue-master-locator',
    { name: 'x-queue-leader-locator', in: [{ since: '4.0.0' }] },
  ],
  quorum: [
    'x-dead-letter-exchange',
    'x-dead-letter-routing-key',
    'x-dead-letter-strategy',
    'x-expires',
    'x-max-length',
    'x-max-length-bytes',
    'x-max-in-memory-length',
    'x-max-in-memory-bytes',
    'x-overflow',
    'x-single-active-consumer',
    'x-queue-type',
    'x-quorum-initial-group-size',
    'x-delivery-limit',
    'x-message-ttl',
    'x-queue-leader-locator',
    { name: 'x-consumer-disconnected-timeout', in: [{ since: '4.3.0' }] },
    { name: 'x-consumer-timeout', in: [{ since: '4.3.0' }] },
    { name: 'x-delayed-retry-type', in: [{ since: '4.3.0' }] },
    { name: 'x-delayed-retry-min', in: [{ since: '4.3.0' }] },
    { name: 'x-delayed-retry-max', in: [{ since: '4.3.0' }] },
  ],
  stream: [
    'x-max-length-bytes',
    'x-queue-type',
    'x-max-age',
    'x-stream-max-segment-size-bytes',
    { name: 'x-stream-filter-size-bytes', in: [{ since: '4.3.0' }] },
    'x-initial-cluster-size',
    'x-queue-leader-locator',
  ],
};

type TakenArgument = string | { name: string; in: readonly VersionSpan[] };

/** The types that every broker has. */
export function isQueueType(type: string): boolean {
  return Object.hasOwn(takenBy, type);
}

/** Names of the arguments that a type of queue takes; none for a type that is not known here. */
export function queueArgumentsOf(type: string, version: string): string[] {
  if (!isQueueType(type)) return [];
  return (takenBy[type] ?? []).flatMap((argument) => {
    if (typeof argument === 'string') return [argument];
    return inSpans(version, argument.in) ? [argument.name] : [];
  });
}

/** Names of the arguments that any type of queue takes. */
export function anyQueueArguments(version: string): string[] {
  return Object.keys(takenBy).flatMap((type) => queueArgumentsOf(type, version));
}
