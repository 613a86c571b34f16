import { liveHealthSchema, liveNodeSchema, liveNodesSchema, liveOverviewSchema } from '@warren/console-api';
import { expect, test, vi } from 'vitest';
import { type LiveOnSimulator, liveOnSimulator, said } from './liveOnSimulator.ts';

// A simulated cluster lives through a day before it answers.
vi.setConfig({ testTimeout: 60_000 });

const node = 'rabbit@mq1';

/** One look at everything, as a browser with the overview and a node's page takes it each interval. */
function lookAround({ live, viewer }: LiveOnSimulator, name: string) {
  const who = viewer(name);
  return Promise.all([
    live.health(who),
    live.overview(who, 3600),
    live.nodes(who, 3600),
    live.node(who, node, 3600),
  ]);
}

/** Requests of the broker in one minute of `count` people watching. */
async function askedInAMinute(count: number): Promise<string[]> {
  const room = liveOnSimulator();
  for (let second = 0; second < 60; second += 5) {
    const looks = Promise.all(Array.from({ length: count }, () => lookAround(room, 'monitor')));
    await room.clock.pass(5_000);
    await looks;
  }
  room.live.close();
  return room.asked().map(({ path }) => path);
}

test('fifty viewers of overview and node page ask the broker as often as one', async () => {
  const one = await askedInAMinute(1);
  const fifty = await askedInAMinute(50);
  expect(fifty.length).toBe(one.length);
});

test('one poll of the overview per interval, one of the nodes', async () => {
  const asked = await askedInAMinute(50);
  // At the first look, and at the end of each of twelve intervals.
  expect(
    asked.filter((path) => path.startsWith('/api/overview?lengths_age') && !path.includes('columns')),
  ).toHaveLength(13);
  expect(asked.filter((path) => path === '/api/nodes')).toHaveLength(13);
});

test('polling ends with the last viewer', async () => {
  const room = liveOnSimulator();
  await said(room.live.overview(room.viewer('monitor'), 600));
  await room.clock.pass(60_000);
  room.asked();
  await room.clock.pass(600_000);
  expect(room.asked()).toEqual([]);
});

test('nobody watches, nothing is asked', async () => {
  const room = liveOnSimulator();
  await room.clock.pass(600_000);
  expect(room.asked()).toEqual([]);
});

test('a past that nobody looks at is not asked for, and one that was read is not asked again', async () => {
  const room = liveOnSimulator();
  const asksForADay = () => room.asked().filter(({ path }) => path.includes('lengths_age=86400')).length;
  const monitor = room.viewer('monitor');
  await said(room.live.overview(monitor, 600));
  expect(asksForADay()).toBe(0);
  await said(room.live.overview(monitor, 86400));
  expect(asksForADay()).toBe(1);
  for (let minute = 0; minute < 20; minute += 1) {
    await said(room.live.overview(monitor, 86400));
    await room.clock.pass(5_000);
  }
  expect(asksForADay()).toBe(0);
});

test('a day of history is there for the first who asks for it', async () => {
  const room = liveOnSimulator();
  const monitor = room.viewer('monitor');
  await said(room.live.overview(monitor, 600));
  const { data } = liveOverviewSchema.parse(await said(room.live.overview(monitor, 86400)));
  const [oldest = 0] = data?.queueSeries.times ?? [];
  expect(room.clock.now() - oldest).toBeGreaterThan(23 * 3_600_000);
  expect(data?.queueSeries.times.length).toBeLessThanOrEqual(150);
});

test('a node page is read only while somebody has it open', async () => {
  const room = liveOnSimulator();
  const monitor = room.viewer('monitor');
  await said(room.live.node(monitor, node, 3600));
  expect(room.asked().some(({ path }) => path.includes('/memory'))).toBe(true);
  await room.clock.pass(20_000);
  room.asked();
  await said(room.live.nodes(monitor, 3600));
  await room.clock.pass(10_000);
  expect(room.asked().some(({ path }) => path.includes('/memory'))).toBe(false);
});

test('administrators and monitoring users share one reading of nodes and overview', async () => {
  const room = liveOnSimulator();
  await said(room.live.nodes(room.viewer('monitor'), 600));
  room.asked();
  await said(room.live.nodes(room.viewer('admin'), 600));
  expect(room.asked()).toEqual([]);
});

test('who has rights of their own is read for with these alone', async () => {
  const room = liveOnSimulator();
  await said(room.live.overview(room.viewer('monitor'), 600));
  room.asked();
  await said(room.live.overview(room.viewer('billing-manager'), 600));
  const credentials = room.asked().map(({ authorization }) => authorization);
  expect(new Set(credentials)).toEqual(new Set([room.viewer('billing-manager').authorization]));
});

test('the collector reads for all who may see as much, so that no credentials of a person are used', async () => {
  const room = liveOnSimulator({ collector: 'monitor' });
  await said(room.live.nodes(room.viewer('guest'), 600));
  const credentials = room
    .asked()
    .filter(({ path }) => path !== '/api/feature-flags')
    .map(({ authorization }) => authorization);
  expect(new Set(credentials)).toEqual(new Set([room.viewer('monitor').authorization]));
});

test.each(['3.10', '4'] as const)('every answer is of the agreed shape (%s)', async (version) => {
  const { live, viewer } = liveOnSimulator({ version });
  const monitor = viewer('monitor');
  liveHealthSchema.parse(await said(live.health(monitor)));
  liveOverviewSchema.parse(await said(live.overview(monitor, 28800)));
  liveNodesSchema.parse(await said(live.nodes(monitor, 60)));
  liveNodeSchema.parse(await said(live.node(monitor, node, 3600)));
  liveHealthSchema.parse(await said(live.health(viewer('manager'))));
  liveOverviewSchema.parse(await said(live.overview(viewer('manager'), 600)));
});
