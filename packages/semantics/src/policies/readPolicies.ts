import { type Dialect, dialectOf } from '../patterns/dialect.ts';
import { type Pattern, readPattern } from '../patterns/pattern.ts';
import { stepLimitOf } from '../patterns/searchLimits.ts';
import { jsonNumber } from './jsonNumber.ts';
import type { Policy, PolicyBroker } from './policy.ts';
import { isUnsupported } from './policyKey.ts';
import { policyKeyNamed } from './policyKeys.ts';

/** A policy made ready to be looked up for many names. */
export interface ReadPolicy {
  policy: Policy;
  priority: bigint | number;
  pattern: Pattern;
  /** The broker gives up the search where ours does: a search that runs away is no match. */
  givesUpAlike: boolean;
  /** Keys of the definition because of which queues of a type are passed over. */
  unsupportedKeys(queueType: string): readonly string[];
}

/**
 * Reads the patterns of the policies of one virtual host, all of one kind.
 * @param stepLimit steps of one search; a smaller one than the broker's leaves what runs away unjudged
 */
export function readPolicies(
  policies: readonly Policy[],
  broker: PolicyBroker,
  stepLimit: number = stepLimitOf(broker.version),
): ReadPolicy[] {
  const dialect = dialectOf(broker.erlangVersion);
  return policies.map((policy) => ({
    policy,
    priority: jsonNumber(policy.priority) ?? 0,
    pattern: dialect
      ? readWithinSteps(new TextEncoder().encode(policy.pattern), dialect, stepLimit)
      : { verdict: 'undecided', construct: 'an unknown version of Erlang' },
    givesUpAlike: stepLimit >= stepLimitOf(broker.version),
    unsupportedKeys: rememberByType((type) => unsupportedKeys(policy, type, broker.version)),
  }));
}

/** What searches of one pattern that run away may take together: three to four seconds. */
const mostSteps = 100_000_000;
const fewSteps = 5_000;

/** Once too many searches ran away, only names that take few steps are judged, which is as the broker would. */
function readWithinSteps(bytes: Uint8Array, dialect: Dialect, stepLimit: number): Pattern {
  const pattern = readPattern(bytes, dialect, stepLimit);
  const quick = readPattern(bytes, dialect, Math.min(fewSteps, stepLimit));
  if (pattern.verdict !== 'ok' || quick.verdict !== 'ok') return pattern;
  let spent = 0;
  return {
    verdict: 'ok',
    find(name) {
      const found = spent < mostSteps ? pattern.find(name) : quick.find(name);
      if (found !== 'runs-away') return found;
      if (spent >= mostSteps) return 'undecided';
      spent += stepLimit;
      return found;
    },
  };
}

function unsupportedKeys(policy: Policy, queueType: string, version: string): string[] {
  return Object.keys(policy.definition).filter((name) => {
    const key = policyKeyNamed(name);
    return key !== undefined && isUnsupported(key, queueType, version);
  });
}

function rememberByType(keysOf: (type: string) => readonly string[]): (type: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (type) => {
    const before = known.get(type);
    if (before) return before;
    const keys = keysOf(type);
    known.set(type, keys);
    return keys;
  };
}
