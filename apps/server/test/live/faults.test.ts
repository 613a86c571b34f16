import { liveHealthSchema, liveNodeSchema, liveNodesSchema, liveOverviewSchema } from '@warren/console-api';
import { expect, test, vi } from 'vitest';
import { type LiveOnSimulator, liveOnSimulator, said } from './liveOnSimulator.ts';

// A simulated cluster lives through a day before it answers.
vi.setConfig({ testTimeout: 60_000 });

async function nodes({ live, viewer }: LiveOnSimulator) {
  return liveNodesSchema.parse(await said(live.nodes(viewer('monitor'), 600)));
}

async function health({ live, viewer }: LiveOnSimulator) {
  return liveHealthSchema.parse(await said(live.health(viewer('monitor'))));
}

async function overview({ live, viewer }: LiveOnSimulator, range: 60 | 600 | 3600 = 600) {
  return liveOverviewSchema.parse(await said(live.overview(viewer('monitor'), range)));
}

test('a node that dies stays as a row, with when it was seen last, and is the first finding', async () => {
  const room = liveOnSimulator();
  await nodes(room);
  await room.clock.pass(5_000);
  await nodes(room);
  await room.happen({ fault: 'node-down', node: 'rabbit@mq2' });
  await room.clock.pass(5_000);
  const { data, missing } = await nodes(room);
  expect(data?.running).toBe(2);
  const tile = data?.nodes.find(({ name }) => name === 'rabbit@mq2');
  expect(tile).toMatchObject({ running: false, answered: false, state: 'critical', memory: { used: null } });
  expect(Date.parse(tile?.lastSeenAt ?? '')).toBeLessThan(room.clock.now());
  expect(missing).toContainEqual({ what: 'node', node: 'rabbit@mq2', reason: 'refused', status: null });
  expect((await health(room)).data?.findings[0]?.code).toBe('node-down');
});

test('a list of nodes that does not come holds nothing up and is named', async () => {
  const room = liveOnSimulator();
  await nodes(room);
  const letGo = room.hold('/api/nodes');
  await room.clock.pass(5_000);
  void overview(room);
  await room.clock.pass(3_000);
  const held = await overview(room);
  expect(held.failing).toBeNull();
  expect(Date.parse(held.observedAt ?? '')).toBeGreaterThanOrEqual(room.clock.now() - 5_000);
  expect((await nodes(room)).data?.nodes).toHaveLength(3);
  void overview(room);
  await room.clock.pass(5_000);
  const late = await nodes(room);
  expect(late.missing).toContainEqual({ what: 'nodes', node: null, reason: 'timeout', status: null });
  expect(Date.parse(late.observedAt ?? '')).toBeLessThan(room.clock.now() - 9_000);
  letGo();
});

test('while no broker answers the last data stay, dated, with what was tried', async () => {
  const room = liveOnSimulator();
  const before = await overview(room);
  for (const { name } of room.simulated.nodes) await room.happen({ fault: 'node-down', node: name });
  await room.clock.pass(5_000);
  const failed = await overview(room);
  expect(failed.data).toEqual(before.data);
  expect(failed.observedAt).toBe(before.observedAt);
  expect(failed.failing?.attempts.map(({ address, node, reason }) => [address, node, reason])).toEqual([
    ['http://mq1:15672', 'rabbit@mq1', 'refused'],
    ['http://mq2:15672', 'rabbit@mq2', 'refused'],
    ['http://mq3:15672', 'rabbit@mq3', 'refused'],
  ]);
  expect(Date.parse(failed.failing?.nextTryAt ?? '')).toBe(room.clock.now() + 2_000);
  for (const { name } of room.simulated.nodes) await room.happen({ fault: 'node-up', node: name });
  await room.clock.pass(2_000);
  expect((await overview(room)).failing).toBeNull();
});

test('a cluster that never answered is no data and no invented number', async () => {
  const room = liveOnSimulator();
  for (const { name } of room.simulated.nodes) await room.happen({ fault: 'node-down', node: name });
  expect(await overview(room)).toMatchObject({
    data: null,
    observedAt: null,
    failing: { attempts: { length: 3 } },
  });
  expect(await nodes(room)).toMatchObject({ data: null, observedAt: null });
  expect(await health(room)).toMatchObject({ data: null });
});

test('each node is asked what it sees', async () => {
  const room = liveOnSimulator({ version: '3.10' });
  await health(room);
  await room.happen({ fault: 'partition', nodes: ['rabbit@mq3'] });
  // Views that contradict each other are told when they have done so for a while.
  for (let interval = 0; interval < 5; interval += 1) {
    await room.clock.pass(5_000);
    await health(room);
  }
  const { data } = await health(room);
  expect(data?.views.map(({ node, running }) => [node, running])).toEqual([
    ['rabbit@mq1', ['rabbit@mq1', 'rabbit@mq2']],
    ['rabbit@mq2', ['rabbit@mq1', 'rabbit@mq2']],
    ['rabbit@mq3', ['rabbit@mq3']],
  ]);
  expect(data?.findings.map(({ code }) => code)).toContain('partition');
});

test('behind one virtual address nothing is claimed about what a node sees', async () => {
  const room = liveOnSimulator({ behindOneAddress: true });
  for (let interval = 0; interval < 14; interval += 1) {
    await health(room);
    await room.clock.pass(5_000);
  }
  expect((await health(room)).data?.views).toEqual([]);
});

test('connections are counted only while an alarm is in force', async () => {
  const room = liveOnSimulator();
  await health(room);
  await room.clock.pass(5_000);
  expect(room.asked().some(({ path }) => path.startsWith('/api/connections'))).toBe(false);
  await health(room);
  await room.happen({ fault: 'memory-alarm', node: 'rabbit@mq1' });
  await room.clock.pass(5_000);
  expect(room.asked().some(({ path }) => path.startsWith('/api/connections'))).toBe(true);
  const { data } = await health(room);
  const codes = data?.findings.map(({ code }) => code) ?? [];
  expect(codes.slice(0, 2)).toEqual(['memory-alarm', 'publishers-blocked']);
  expect(data?.findings[1]?.facts.blocked).toEqual(expect.any(Number));
});

test('the end of a certificate is found at whichever node serves it', async () => {
  const room = liveOnSimulator();
  await room.happen({ fault: 'certificate-ends', node: 'rabbit@mq3', inDays: 5 });
  const { data } = await health(room);
  const finding = data?.findings.find(({ code }) => code === 'certificate-expiring');
  expect(finding?.subject).toMatchObject({ kind: 'listener', node: 'rabbit@mq3' });
});

test("a node's page has its memory, its activity and its past", async () => {
  const { live, viewer } = liveOnSimulator();
  const { data } = liveNodeSchema.parse(await said(live.node(viewer('monitor'), 'rabbit@mq1', 3600)));
  expect(data?.memory?.categories.length).toBeGreaterThan(5);
  expect(Object.keys(data?.activity ?? {})).toContain('gc_num');
  expect(data?.activitySeries.columns.gc_num?.some((rate) => rate !== null && rate > 0)).toBe(true);
  expect(Object.keys(data?.clusterLinkSeries.columns ?? {})).toEqual(['rabbit@mq2', 'rabbit@mq3']);
  expect(data?.tile.series.times.length).toBeGreaterThan(30);
});

test.each([-3_600_000, -7_000, 4_000, 300_000])(
  'brokers whose clocks are %i ms ahead draw charts that end now',
  async (brokersAheadMs) => {
    const room = liveOnSimulator({ brokersAheadMs });
    for (let interval = 0; interval < 3; interval += 1) {
      await overview(room, 60);
      await room.clock.pass(5_000);
    }
    const { data } = await overview(room, 60);
    const { times, columns } = data?.rateSeries ?? { times: [], columns: {} };
    expect(times.length).toBeGreaterThanOrEqual(10);
    expect(room.clock.now() - (times.at(-1) ?? 0)).toBeLessThanOrEqual(15_000);
    expect(columns.publish).not.toContain(null);
  },
);
