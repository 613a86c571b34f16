import type { Freshness } from '@warren/console-api';
import { expect, test } from 'vitest';
import type { Live } from '../live.ts';
import { RequestFailed } from '../request.ts';
import { liveState } from './liveState.ts';

const now = 1_000_000_000_000;
const serverIsAhead = 3_600_000;

/** A live answer that came this many seconds ago, of data that was then this old; the server's clock is an hour ahead. */
function live(receivedAgo: number, dataAge: number, more: Partial<Freshness> = {}): Live<object> {
  const answeredAt = now - receivedAgo * 1000 + serverIsAhead;
  return {
    data: {},
    freshness: {
      observedAt: new Date(answeredAt - dataAge * 1000).toISOString(),
      observedBy: null,
      answeredAt: new Date(answeredAt).toISOString(),
      intervalMs: 5000,
      missing: [],
      failing: null,
      ...more,
    },
    receivedAt: now - receivedAgo * 1000,
    triedAt: now,
    failure: null,
    refresh: () => {},
  };
}

test('an age is counted without trusting that both clocks agree', () => {
  expect(liveState(live(2, 3), now, 5).kind).toBe('current');
  expect(liveState(live(40, 3), now, 5)).toMatchObject({ kind: 'stale', ageMs: 43_000 });
});

test('who asked for no refreshing is not told that the data is late', () => {
  expect(liveState(live(600, 3), now, 0).kind).toBe('current');
});

test('a cluster that fails is late at first, unreachable after a while, at once without any data', () => {
  const failing = (seconds: number) => ({
    since: new Date(now + serverIsAhead - seconds * 1000).toISOString(),
    attempts: [],
    nextTryAt: new Date(now + serverIsAhead + 4000).toISOString(),
  });
  expect(liveState(live(0, 9, { failing: failing(8) }), now, 5)).toMatchObject({
    kind: 'stale',
    cause: 'cluster',
  });
  expect(liveState(live(0, 40, { failing: failing(38) }), now, 5)).toMatchObject({
    kind: 'unreachable',
    nextTryAt: now + 4000,
  });
  const never = live(0, 0, { failing: failing(1), observedAt: null });
  expect(liveState({ ...never, data: null }, now, 5).kind).toBe('unreachable');
});

test('a session that ended is not the fault of Warren', () => {
  const failure = new RequestFailed('signed-out', 'x', 401, null, null);
  expect(liveState({ ...live(2, 3), failure }, now, 5).kind).toBe('current');
});
