import type { Attempt, Freshness } from '@warren/console-api';
import { ClusterUnreachable, type NodeAddress } from '../../clusters/cluster.ts';
import { BrokerRefusal, UnreadableAnswer } from '../brokerRead.ts';
import type { NodeAddresses } from '../nodeAddresses.ts';
import type { Observer, Reading } from '../reading.ts';
import type { Failing, SnapshotState } from '../snapshot.ts';

/** What every live answer says of itself; `answeredAt` is added when it is sent. */
export type UndatedFreshness = Omit<Freshness, 'answeredAt'>;

export function freshnessOf(
  { data, failing }: SnapshotState<Reading>,
  observed: { at: number | null; by: Observer | null },
  intervalMs: number,
  nodeAddresses: NodeAddresses,
): UndatedFreshness {
  return {
    observedAt: observed.at === null ? null : iso(observed.at),
    observedBy: observed.by && { node: observed.by.node, address: addressText(observed.by.address) },
    intervalMs,
    missing: data ? [...data.missing] : [],
    failing: failing && failingOf(failing, nodeAddresses),
  };
}

function failingOf({ since, error, nextTryAt }: Failing, nodeAddresses: NodeAddresses): Freshness['failing'] {
  return { since: iso(since), attempts: attemptsOf(error, since, nodeAddresses), nextTryAt: iso(nextTryAt) };
}

function attemptsOf(error: unknown, since: number, nodeAddresses: NodeAddresses): Attempt[] {
  const attempt = (address: NodeAddress, reason: string, at: number): Attempt => ({
    address: addressText(address),
    node: nodeAddresses.nodeAt(address),
    reason,
    at: iso(at),
  });
  if (error instanceof ClusterUnreachable) {
    return error.attempts.map(({ address, failure, at }) =>
      attempt(address, failure ?? 'error', at ?? since),
    );
  }
  const isAnswer = error instanceof BrokerRefusal || error instanceof UnreadableAnswer;
  return isAnswer ? [attempt(error.address, 'error', since)] : [];
}

/** Addresses are configured without credentials. */
function addressText({ url }: NodeAddress): string {
  return url.href.replace(/\/$/, '');
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
