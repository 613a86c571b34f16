import { expect, test } from 'vitest';
import { createSnapshot, LoadTimeout } from '../../src/live/snapshot.ts';
import { heldClock, settled } from './heldClock.ts';

/** A snapshot of which the test answers each load by hand. */
function held() {
  const clock = heldClock();
  const loads: PromiseWithResolvers<string>[] = [];
  const snapshot = createSnapshot<string>({
    load() {
      const load = Promise.withResolvers<string>();
      loads.push(load);
      return load.promise;
    },
    everyMs: 5_000,
    loadLimitMs: 20_000,
    firstWaitMs: 3_000,
    clock,
  });
  return {
    clock,
    snapshot,
    loads,
    async answer(index: number, data: string) {
      loads[index]?.resolve(data);
      await settled();
    },
    async refuse(index: number, reason: string) {
      loads[index]?.reject(new Error(reason));
      await settled();
    },
  };
}

test('fifty viewers, one request', async () => {
  const { snapshot, loads, answer } = held();
  const viewers = Array.from({ length: 50 }, () => snapshot.watch());
  await settled();
  expect(loads).toHaveLength(1);
  await answer(0, 'first');
  const states = await Promise.all(viewers);
  expect(states.map((state) => state.data)).toEqual(Array(50).fill('first'));
  await Promise.all(Array.from({ length: 50 }, () => snapshot.watch()));
  expect(loads).toHaveLength(1);
});

test('one request per interval, however often viewers ask', async () => {
  const { clock, snapshot, loads, answer } = held();
  void snapshot.watch();
  await answer(0, 'first');
  for (let second = 1; second <= 20; second += 1) {
    void snapshot.watch();
    await clock.pass(1_000);
    await answer(loads.length - 1, `after ${second} s`);
  }
  expect(loads).toHaveLength(5);
});

test('nobody watches, nothing is asked', async () => {
  const { clock, loads } = held();
  await clock.pass(60_000);
  expect(loads).toHaveLength(0);
});

test('polling ends with the last viewer', async () => {
  const { clock, snapshot, loads, answer } = held();
  void snapshot.watch();
  await answer(0, 'first');
  await clock.pass(5_000);
  await answer(1, 'second');
  await clock.pass(5_000);
  await answer(2, 'third');
  await clock.pass(600_000);
  expect(loads).toHaveLength(3);
  expect(snapshot.isWatched()).toBe(false);
});

test('a late answer never replaces a newer one', async () => {
  const { clock, snapshot, loads, answer } = held();
  void snapshot.watch();
  await clock.pass(10_000);
  void snapshot.watch();
  await clock.pass(10_000);
  expect(loads).toHaveLength(1);
  expect(snapshot.state().failing?.error).toBeInstanceOf(LoadTimeout);
  await clock.pass(2_000);
  expect(loads).toHaveLength(2);
  await answer(1, 'newer');
  await answer(0, 'late');
  expect(snapshot.state().data).toBe('newer');
});

test('an answer that is late but the newest there is is shown', async () => {
  const { clock, snapshot, answer } = held();
  void snapshot.watch();
  await clock.pass(10_000);
  void snapshot.watch();
  await clock.pass(10_000);
  await answer(0, 'late');
  expect(snapshot.state()).toMatchObject({ data: 'late', failing: null });
});

test('the first request waits for the first load, later ones get the present snapshot at once', async () => {
  const { clock, snapshot, answer } = held();
  const first = snapshot.watch();
  await clock.pass(1_000);
  await answer(0, 'first');
  await expect(first).resolves.toMatchObject({ data: 'first' });
  await clock.pass(5_000);
  await expect(snapshot.watch()).resolves.toMatchObject({ data: 'first' });
});

test('the wait for the first load is bounded', async () => {
  const { clock, snapshot } = held();
  const first = snapshot.watch();
  await clock.pass(3_000);
  await expect(first).resolves.toMatchObject({ data: null, failing: null });
});

test('who comes back after a pause waits for the present instead of getting the past', async () => {
  const { clock, snapshot, loads, answer } = held();
  void snapshot.watch();
  await answer(0, 'this morning');
  await clock.pass(3_600_000);
  const back = snapshot.watch();
  await settled();
  await answer(loads.length - 1, 'now');
  await expect(back).resolves.toMatchObject({ data: 'now' });
});

test('while it fails the last data stay, dated, and the next try is told', async () => {
  const { clock, snapshot, answer, refuse } = held();
  const began = clock.now();
  void snapshot.watch();
  await answer(0, 'first');
  await clock.pass(5_000);
  await refuse(1, 'refused');
  expect(snapshot.state()).toMatchObject({
    data: 'first',
    loadedAt: began,
    failing: { since: began + 5_000, nextTryAt: began + 7_000 },
  });
});

test('failures in a row are tried again after 2, 4, 8 and then every 15 s', async () => {
  const { clock, snapshot, loads, refuse } = held();
  void snapshot.watch();
  const waits: number[] = [];
  for (let failure = 0; failure < 6; failure += 1) {
    const failedAt = clock.now();
    await refuse(failure, 'refused');
    while (loads.length === failure + 1) {
      void snapshot.watch();
      await clock.pass(500);
    }
    waits.push(clock.now() - failedAt);
  }
  expect(waits).toEqual([2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
});

test('viewers who come while it fails do not hasten the next try', async () => {
  const { snapshot, loads, refuse } = held();
  void snapshot.watch();
  await settled();
  await refuse(0, 'refused');
  await Promise.all(Array.from({ length: 50 }, () => snapshot.watch()));
  expect(loads).toHaveLength(1);
});

test('it heals with the first answer', async () => {
  const { clock, snapshot, answer, refuse } = held();
  void snapshot.watch();
  await refuse(0, 'refused');
  await clock.pass(2_000);
  await answer(1, 'back');
  expect(snapshot.state()).toMatchObject({ data: 'back', failing: null });
});

test('a broker that needs long for an answer is left in peace as long', async () => {
  const { clock, snapshot, loads, answer } = held();
  void snapshot.watch();
  await clock.pass(8_000);
  await answer(0, 'slow');
  for (let second = 1; second < 8; second += 1) {
    void snapshot.watch();
    await clock.pass(1_000);
  }
  expect(loads).toHaveLength(1);
  await clock.pass(1_000);
  expect(loads).toHaveLength(2);
});

test('a viewer who needs something more gets it once for all who need it', async () => {
  const { snapshot, loads, answer } = held();
  void snapshot.watch();
  await answer(0, 'first');
  const hurried = Array.from({ length: 50 }, () => snapshot.hurry());
  await settled();
  expect(loads).toHaveLength(2);
  await answer(1, 'more');
  await Promise.all(hurried);
  expect(snapshot.state().data).toBe('more');
});

test('every outcome is a new version', async () => {
  const { clock, snapshot, answer, refuse } = held();
  void snapshot.watch();
  await answer(0, 'first');
  const versions = [snapshot.state().version];
  await clock.pass(5_000);
  await refuse(1, 'refused');
  versions.push(snapshot.state().version);
  await clock.pass(2_000);
  await answer(2, 'back');
  versions.push(snapshot.state().version);
  expect(new Set(versions).size).toBe(3);
});

test('closing ends polling', async () => {
  const { clock, snapshot, loads, answer } = held();
  void snapshot.watch();
  await answer(0, 'first');
  snapshot.close();
  await clock.pass(60_000);
  expect(loads).toHaveLength(1);
});
