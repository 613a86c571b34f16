import type { Attempt, Missing } from '@warren/console-api';
import type { Live } from '../live.ts';
import type { RequestFailed } from '../request.ts';

/** What a page must say about its data, besides the data. */
export type LiveState =
  | { kind: 'loading' }
  | { kind: 'current' }
  /** Some nodes did not answer; the rest is current. */
  | { kind: 'partial'; missing: readonly Missing[] }
  /** The last data stays, dated. `cluster`: no broker answers Warren; `warren`: Warren does not answer this page. */
  | {
      kind: 'stale';
      observedAt: number;
      ageMs: number;
      cause: 'cluster' | 'warren';
      nextTryAt: number | null;
    }
  /** No broker has answered for a while, or ever. */
  | {
      kind: 'unreachable';
      since: number;
      attempts: readonly Attempt[];
      nextTryAt: number | null;
      lastSeenAt: number | null;
    }
  | { kind: 'forbidden'; failure: RequestFailed }
  | { kind: 'gone'; lastSeenAt: number | null }
  | { kind: 'failed'; failure: RequestFailed };

/** For so long a cluster that does not answer is called late, before it is called unreachable. */
const patienceMs = 20_000;

/** Reads the state from the answers so far. Times in ms since the epoch, by this browser's clock. */
export function liveState(live: Live<unknown>, now: number, pollSeconds: number): LiveState {
  const refused = refusedState(live);
  if (refused !== null) return refused;
  if (live.freshness === null) {
    return live.failure === null ? { kind: 'loading' } : { kind: 'failed', failure: live.failure };
  }
  return (
    unreachableState(live, now) ??
    staleState(live, now, pollSeconds) ??
    partialState(live) ?? { kind: live.data === null ? 'loading' : 'current' }
  );
}

/** The moment of the data by this browser's clock, whose difference to the server's does not matter. */
export function observedAtHere(live: Live<unknown>): number | null {
  if (live.freshness === null || live.freshness.observedAt === null) return null;
  return here(live, live.freshness.observedAt);
}

function here(live: Live<unknown>, serverTime: string): number {
  const answeredAt = Date.parse(live.freshness?.answeredAt ?? serverTime);
  return live.receivedAt - (answeredAt - Date.parse(serverTime));
}

function refusedState(live: Live<unknown>): LiveState | null {
  if (live.failure?.status === 403) return { kind: 'forbidden', failure: live.failure };
  if (live.failure?.code.startsWith('no-such-')) return { kind: 'gone', lastSeenAt: observedAtHere(live) };
  return null;
}

function unreachableState(live: Live<unknown>, now: number): LiveState | null {
  const failing = live.freshness?.failing ?? null;
  if (failing === null) return null;
  const since = here(live, failing.since);
  if (live.data !== null && now - since < patienceMs) return null;
  return {
    kind: 'unreachable',
    since,
    attempts: failing.attempts,
    nextTryAt: here(live, failing.nextTryAt),
    lastSeenAt: observedAtHere(live),
  };
}

function staleState(live: Live<unknown>, now: number, pollSeconds: number): LiveState | null {
  const observedAt = observedAtHere(live);
  if (observedAt === null || live.freshness === null) return null;
  const ageMs = Math.max(0, now - observedAt);
  const failing = live.freshness.failing;
  const stale = { kind: 'stale', observedAt, ageMs } as const;
  if (failing !== null) return { ...stale, cause: 'cluster', nextTryAt: here(live, failing.nextTryAt) };
  const late = 3 * live.freshness.intervalMs + 2 * pollSeconds * 1000;
  const silent = live.failure !== null && live.failure.status !== 401;
  if (silent || (pollSeconds > 0 && ageMs > late)) {
    const nextTryAt = pollSeconds > 0 ? live.triedAt + pollSeconds * 1000 : null;
    return { ...stale, cause: silent ? 'warren' : 'cluster', nextTryAt };
  }
  return null;
}

/** What is missing because this user may not see it is no fault of a node. */
function partialState(live: Live<unknown>): LiveState | null {
  const missing = (live.freshness?.missing ?? []).filter((item) => item.reason !== 'forbidden');
  return missing.length === 0 || live.data === null ? null : { kind: 'partial', missing };
}
