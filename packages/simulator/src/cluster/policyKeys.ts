import type { Release } from './release.ts';

/** What becomes of a value that both a policy and an operator policy have. */
export type PolicyMerge = 'smaller' | 'larger' | 'operator';

/** A key of a policy, as one release knows it. */
export interface PolicyKey {
  /** What a wrong value is not a valid one of, such as `queue expiry`; null: every value is taken. */
  readonly words: string | null;
  readonly takes: (value: unknown) => boolean;
  /** Whether an operator policy may have it. */
  readonly operator: boolean;
  readonly merge: PolicyMerge;
  /** Types of queues that a policy with this key passes over. */
  readonly passesOver: readonly string[];
}

/** The keys of policies that the release knows (rabbit_policies, rabbit_quorum_queue, rabbit_mirror_queue_misc). */
export function policyKeysOf({ series }: Release): ReadonlyMap<string, PolicyKey> {
  return keysByRelease[series];
}

const whole =
  (least: number | null, most = Number.POSITIVE_INFINITY) =>
  (value: unknown) => {
    const text = JSON.stringify(value);
    if (!/^-?\d+$/.test(text)) return false;
    return (least === null || Number(text) >= least) && Number(text) <= most;
  };
const text = (value: unknown) => typeof value === 'string';
const oneOf =
  (...choices: readonly unknown[]) =>
  (value: unknown) =>
    choices.includes(value);
const age = (value: unknown) => typeof value === 'string' && /^\d+[YMDhms]$/.test(value);
const anything = () => true;

function key(
  words: string | null,
  takes: PolicyKey['takes'],
  passesOver: readonly string[] = [],
  operator: PolicyMerge | null = null,
): PolicyKey {
  return { words, takes, passesOver, operator: operator !== null, merge: operator ?? 'operator' };
}

const streams = ['stream'];
const notQuorum = ['classic', 'stream'];
const notStream = ['classic', 'quorum'];
const notClassic = ['quorum', 'stream'];

const inEvery: Record<string, PolicyKey> = {
  'message-ttl': key('message TTL', whole(0), streams, 'smaller'),
  expires: key('queue expiry', whole(1), streams, 'smaller'),
  'max-length': key('maximum length', whole(0), streams, 'smaller'),
  'max-length-bytes': key('maximum length in bytes', whole(0), [], 'smaller'),
  overflow: key('overflow value', oneOf('drop-head', 'reject-publish', 'reject-publish-dlx'), streams),
  'dead-letter-exchange': key('dead letter exchange name', text, streams),
  'dead-letter-routing-key': key('dead letter routing key', text, streams),
  'dead-letter-strategy': key('dead letter strategy', oneOf('at-most-once', 'at-least-once'), notQuorum),
  'delivery-limit': key('delivery limit', whole(0), notQuorum, 'smaller'),
  'max-in-memory-length': key('maximum memory in bytes', whole(0), streams, 'smaller'),
  'max-in-memory-bytes': key('maximum memory in bytes', whole(0), streams, 'smaller'),
  'queue-leader-locator': key(
    'queue leader locator value',
    oneOf('client-local', 'balanced', 'random', 'least-leaders'),
  ),
  'queue-mode': key('queue-mode value', oneOf('default', 'lazy'), notClassic),
  'queue-version': key('queue-version value', oneOf(1, 2)),
  'queue-master-locator': key(null, anything, notClassic),
  'max-age': key('max age', age, notStream),
  'stream-max-segment-size-bytes': key('segment size', whole(0, 3_000_000_000), notStream),
  'initial-cluster-size': key('cluster size', whole(0), notStream),
  'alternate-exchange': key('alternate exchange name', text),
  'federation-upstream': key(null, anything),
  'federation-upstream-set': key(null, anything),
  'federation-upstream-pattern': key(null, anything),
};

const in310: Record<string, PolicyKey> = {
  ...inEvery,
  'queue-leader-locator': key(
    'queue leader locator value',
    oneOf('client-local', 'balanced', 'random', 'least-leaders'),
    ['classic'],
  ),
  'ha-mode': key(null, anything, notClassic),
  'ha-params': key(null, anything, notClassic),
  'ha-sync-mode': key(null, anything, notClassic),
  'ha-sync-batch-size': key(null, anything),
  'ha-promote-on-shutdown': key(null, anything, notClassic),
  'ha-promote-on-failure': key(null, anything, notClassic),
};

const in4: Record<string, PolicyKey> = {
  ...inEvery,
  overflow: key(
    'overflow value',
    oneOf('drop-head', 'reject-publish', 'reject-publish-dlx'),
    streams,
    'operator',
  ),
  'queue-version': key('queue-version value', oneOf(1, 2), [], 'operator'),
  'queue-master-locator': key(null, anything, notClassic, 'operator'),
  'delivery-limit': key('delivery limit', whole(null), notQuorum, 'smaller'),
  'max-in-memory-length': key('maximum memory in bytes', whole(0), notQuorum, 'smaller'),
  'max-in-memory-bytes': key('maximum memory in bytes', whole(0), notQuorum, 'smaller'),
  'target-group-size': key('qq target count value', whole(1), notQuorum, 'larger'),
  'stream-filter-size-bytes': key('filter size. Valid range is 16-255', whole(16, 255)),
  'consumer-timeout': key('consumer timeout', whole(0)),
  'consumer-disconnected-timeout': key('consumer disconnected timeout', whole(0)),
  'delayed-retry-type': key(null, anything, [], 'operator'),
  'delayed-retry-min': key(null, anything, [], 'larger'),
  'delayed-retry-max': key(null, anything, [], 'smaller'),
};

const keysByRelease = { '3.10': new Map(Object.entries(in310)), '4': new Map(Object.entries(in4)) };
