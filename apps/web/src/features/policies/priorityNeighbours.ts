import { type BrokerPolicy, parseLossless } from '@warren/management-api';
import { jsonNumber } from '@warren/semantics';

/** The nearest policies by priority; those above and below from high to low. */
export interface PriorityNeighbours {
  above: readonly BrokerPolicy[];
  equal: readonly BrokerPolicy[];
  below: readonly BrokerPolicy[];
}

/** How many are named on each side. */
const most = 3;

/** None for a priority that is no number. */
export function priorityNeighbours(priority: string, others: readonly BrokerPolicy[]): PriorityNeighbours {
  const own = numberOf(priority);
  if (own === null) return { above: [], equal: [], below: [] };
  const ranked = others
    .flatMap((policy) => {
      const rank = jsonNumber(policy.priority);
      return rank === null ? [] : [{ policy, rank }];
    })
    .sort((a, b) => (a.rank > b.rank ? -1 : a.rank < b.rank ? 1 : a.policy.name < b.policy.name ? -1 : 1));
  const those = (holds: (rank: bigint | number) => boolean) =>
    ranked.filter(({ rank }) => holds(rank)).map(({ policy }) => policy);
  return {
    above: those((rank) => rank > own).slice(-most),
    // biome-ignore lint/suspicious/noDoubleEquals: a whole number is a bigint, others are doubles.
    equal: those((rank) => rank == own).slice(0, most),
    below: those((rank) => rank < own).slice(0, most),
  };
}

/** The lowest whole priority above that no other policy has; null where the priority is no whole number. */
export function freePriorityAbove(priority: string, others: readonly BrokerPolicy[]): string | null {
  const own = numberOf(priority);
  if (typeof own !== 'bigint') return null;
  const taken = new Set(others.map((policy) => String(jsonNumber(policy.priority))));
  let free = own + 1n;
  while (taken.has(String(free))) free += 1n;
  return String(free);
}

function numberOf(text: string): bigint | number | null {
  try {
    return jsonNumber(parseLossless(text));
  } catch {
    return null;
  }
}
