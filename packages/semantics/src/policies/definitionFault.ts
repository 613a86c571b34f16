import { isAtLeast } from '../versions.ts';
import { erlangTerm } from './erlangTerm.ts';
import { federationFault } from './federationFault.ts';
import { jsonNumber } from './jsonNumber.ts';
import { mirroringFault } from './mirroringFault.ts';
import type { Definition, PolicyBroker, PolicyKind } from './policy.ts';
import { isKnownKey, type PolicyValue } from './policyKey.ts';
import { policyKeyNamed } from './policyKeys.ts';

/**
 * The first fault of a definition in the broker's words; null when it has none that is judged: values of
 * queue-master-locator from 4.0 to 4.2 are left to the broker. Some faults make brokers answer 500 without words: an
 * `ha-mode` that is no text, and on 4.3 whatever is not ASCII in the words.
 */
export function definitionFault(
  definition: Definition,
  kind: PolicyKind,
  broker: PolicyBroker,
): string | null {
  const entries = Object.entries(definition).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return 'no policy provided';
  const isKnown = ([name]: [string, unknown]) => {
    const key = policyKeyNamed(name);
    return key !== undefined && isKnownKey(key, kind, broker.version);
  };
  const known = Object.fromEntries(entries.filter(isKnown));
  return (
    masterLocatorFault(known, broker.version) ??
    valueFault(known, ofPolicies, broker.version) ??
    valueFault(known, ofQuorumQueues, broker.version) ??
    delayFault(known) ??
    mirroringFault(known) ??
    federationFault(known, broker) ??
    strangersFault(entries.filter((entry) => !isKnown(entry)))
  );
}

/** Looked at before all else (rabbit_queue_location_validator); refused from 4.3 on, unless the configuration permits it. */
function masterLocatorFault(known: Definition, version: string): string | null {
  const name = 'queue-master-locator';
  if (!Object.hasOwn(known, name)) return null;
  if (isAtLeast(version, '4.3.0') !== false) {
    return `use of deprecated ${name} argument is not permitted`;
  }
  const judged = isAtLeast(version, '4.0.0') === false;
  return !judged || isAllowed(name, known[name], version)
    ? null
    : `${erlangTerm(known[name])} invalid ${name} value`;
}

/** What several keys need of each other (rabbit_quorum_queue of 4.3). */
function delayFault(known: Definition): string | null {
  const {
    'delayed-retry-type': type = 'disabled',
    'delayed-retry-min': least,
    'delayed-retry-max': most,
  } = known;
  if (type !== 'disabled' && least === undefined) {
    return `delayed-retry-min is required when delayed-retry-type is ${type}`;
  }
  const [min, max] = [jsonNumber(least), jsonNumber(most)];
  if (min === null || max === null || max >= min) return null;
  return `delayed-retry-max (${erlangTerm(most)}) must not be smaller than delayed-retry-min (${erlangTerm(least)})`;
}

function strangersFault(strangers: readonly [string, unknown][]): string | null {
  if (strangers.length === 0) return null;
  const terms = strangers.map(([key, value]) => `{${erlangTerm(key)},${erlangTerm(value)}}`);
  return `[${terms.join(',')}] are not recognised policy settings`;
}

function valueFault(
  known: Definition,
  meanings: ReadonlyMap<string, string>,
  version: string,
): string | null {
  const wrong = Object.entries(known).find(
    ([name, value]) => meanings.has(name) && !isAllowed(name, value, version),
  );
  if (!wrong) return null;
  const [name, value] = wrong;
  return `${erlangTerm(value)} is not a valid ${meanings.get(name)}`;
}

function isAllowed(name: string, value: unknown, version: string): boolean {
  const key = policyKeyNamed(name);
  if (!key) return true;
  const older = key.valueBefore;
  const isOlder = older !== undefined && isAtLeast(version, older.before) === false;
  return isOfKind(isOlder ? older.value : key.value, value);
}

function isOfKind(allowed: PolicyValue, value: unknown): boolean {
  const number = jsonNumber(value);
  switch (allowed.kind) {
    case 'integer':
      return (
        typeof number === 'bigint' &&
        (allowed.least === null || number >= allowed.least) &&
        (allowed.most === undefined || number <= allowed.most)
      );
    case 'text':
      return typeof value === 'string';
    case 'choice':
      return typeof value === 'string' && allowed.choices.includes(value);
    case 'number-choice':
      return typeof number === 'bigint' && allowed.choices.includes(number);
    case 'age':
      return typeof value === 'string' && /^\d+[YMDhms]$/.test(value);
    case 'ha-params':
      return true;
  }
}

/** What a value is not a valid one of: rabbit_policies looks first, key by key. */
const ofPolicies = new Map([
  ['alternate-exchange', 'alternate exchange name'],
  ['consumer-disconnected-timeout', 'consumer disconnected timeout'],
  ['consumer-timeout', 'consumer timeout'],
  ['dead-letter-exchange', 'dead letter exchange name'],
  ['dead-letter-routing-key', 'dead letter routing key'],
  ['dead-letter-strategy', 'dead letter strategy'],
  ['delivery-limit', 'delivery limit'],
  ['expires', 'queue expiry'],
  ['initial-cluster-size', 'cluster size'],
  ['max-age', 'max age'],
  ['max-in-memory-bytes', 'maximum memory in bytes'],
  ['max-in-memory-length', 'maximum memory in bytes'],
  ['max-length', 'maximum length'],
  ['max-length-bytes', 'maximum length in bytes'],
  ['message-ttl', 'message TTL'],
  ['overflow', 'overflow value'],
  ['queue-leader-locator', 'queue leader locator value'],
  ['queue-mode', 'queue-mode value'],
  ['queue-version', 'queue-version value'],
  ['stream-filter-size-bytes', 'filter size. Valid range is 16-255'],
  ['stream-max-segment-size-bytes', 'segment size'],
]);

/** Then rabbit_quorum_queue. */
const ofQuorumQueues = new Map([
  ['delayed-retry-max', 'delayed retry maximum delay. Must be a positive integer'],
  ['delayed-retry-min', 'delayed retry minimum delay. Must be a positive integer'],
  ['delayed-retry-type', 'delayed retry type. Must be one of: all, failed, returned, disabled'],
  ['target-group-size', 'qq target count value'],
]);
