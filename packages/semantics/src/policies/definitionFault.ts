import { isAtLeast } from '../versions.ts';
import { erlangTerm } from './erlangTerm.ts';
import { jsonNumber } from './jsonNumber.ts';
import type { Definition, PolicyKind } from './policy.ts';
import { isKnownKey, type PolicyValue } from './policyKey.ts';
import { policyKeyNamed } from './policyKeys.ts';

/**
 * The first fault of a definition in the broker's words; null when it has none that is judged. Values of ha-*,
 * federation-*, delayed-retry-* and queue-master-locator are left to the broker.
 */
export function definitionFault(definition: Definition, kind: PolicyKind, version: string): string | null {
  const entries = Object.entries(definition).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return 'no policy provided';
  const isKnown = ([name]: [string, unknown]) => {
    const key = policyKeyNamed(name);
    return key !== undefined && isKnownKey(key, kind, version);
  };
  const known = entries.filter(isKnown);
  const fault = combinationFault(known) ?? valueFault(known, version);
  if (fault !== null) return fault;
  const strangers = entries.filter((entry) => !isKnown(entry));
  if (strangers.length === 0) return null;
  const terms = strangers.map(([key, value]) => `{${erlangTerm(key)},${erlangTerm(value)}}`);
  return `[${terms.join(',')}] are not recognised policy settings`;
}

function combinationFault(known: readonly [string, unknown][]): string | null {
  const names = known.map(([name]) => name);
  if (names.filter((name) => name.startsWith('federation-')).length > 1) {
    return 'cannot specify federation-upstream, federation-upstream-set or federation-upstream-pattern together';
  }
  const mirrorKeys = ['ha-params', 'ha-sync-mode', 'ha-promote-on-shutdown'];
  if (!names.includes('ha-mode') && mirrorKeys.some((key) => names.includes(key))) {
    return 'ha-mode must be specified to specify ha-params, ha-sync-mode or ha-promote-on-shutdown';
  }
  return null;
}

/** The broker asks rabbit_policies first, then rabbit_quorum_queue, which has target-group-size; each by key. */
function valueFault(known: readonly [string, unknown][], version: string): string | null {
  const last = known.filter(([name]) => name === 'target-group-size');
  const first = known.filter(([name]) => name !== 'target-group-size');
  const wrong = [...first, ...last].find(
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

/** What a value is not a valid one of (rabbit_policies, rabbit_quorum_queue). */
const meanings = new Map([
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
  ['target-group-size', 'qq target count value'],
]);
