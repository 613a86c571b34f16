import { liveHealthSchema, liveOverviewSchema } from '@warren/console-api';
import { readOverview } from '@warren/management-api';
import { describe, expect, test, vi } from 'vitest';
import { ProblemAnswer } from '../../src/problems/problemAnswer.ts';
import { type LiveOnSimulator, liveOnSimulator, said } from './liveOnSimulator.ts';

// A simulated cluster lives through a day before it answers.
vi.setConfig({ testTimeout: 60_000 });

const users = ['guest', 'admin', 'monitor', 'policy', 'manager', 'billing-manager', 'plain'] as const;
const versions = ['3.10', '4'] as const;

/** The status that an endpoint answers this user with, and what it says. */
async function outcome(answering: Promise<Parameters<typeof said>[0] extends Promise<infer A> ? A : never>) {
  try {
    return { status: 200, json: await said(answering) };
  } catch (error) {
    if (error instanceof ProblemAnswer) return { status: error.status, json: error.problem };
    throw error;
  }
}

async function overviewOf({ live, viewer }: LiveOnSimulator, name: string) {
  const { data } = liveOverviewSchema.parse(await said(live.overview(viewer(name), 600)));
  if (data === null) throw new Error(`${name} got no overview`);
  return data;
}

async function rulesOf({ live, viewer }: LiveOnSimulator, name: string) {
  const { data } = liveHealthSchema.parse(await said(live.health(viewer(name))));
  return new Map(data?.rules.map((rule) => [rule.code, rule]));
}

describe.each(versions)('S5 nobody is given what the broker would not give them (%s)', (version) => {
  // All users watch one cluster at the same time, so that there is something to leak.
  const room = liveOnSimulator({ version });
  const broker = (name: string, path: string) => room.direct(name, path).status;

  test.each(users)('%s: overview', async (name) => {
    for (const other of users) await outcome(room.live.overview(room.viewer(other), 600));
    const direct = room.direct(name, '/api/overview?lengths_age=600&lengths_incr=5');
    if (direct.status !== 200) {
      expect((await outcome(room.live.overview(room.viewer(name), 600))).status).toBe(403);
      return;
    }
    const given = readOverview(direct.json);
    const shown = await overviewOf(room, name);
    expect(shown.queueTotals.total.value).toBe(given.queueTotals.total.value);
    expect(shown.objectTotals).toEqual(given.objectTotals);
    expect(shown.listeners).toEqual(given.listeners);
    expect(shown.contexts).toEqual(given.contexts);
    expect(shown.queueSeries.columns.total?.at(-1)).toBe(given.queueTotals.total.samples.at(-1)?.value);
    expect(Object.keys(shown.messageRates)).toEqual(Object.keys(given.messageRates));
    expect(shown.vhosts).toEqual(room.viewer(name).vhosts);
  });

  test.each(users)('%s: nodes and node page', async (name) => {
    for (const other of users) await outcome(room.live.nodes(room.viewer(other), 600));
    const expected = broker(name, '/api/nodes') === 200 ? 200 : 403;
    expect((await outcome(room.live.nodes(room.viewer(name), 600))).status).toBe(expected);
    expect((await outcome(room.live.node(room.viewer(name), 'rabbit@mq1', 600))).status).toBe(expected);
  });

  test.each(users)('%s: feature flags and nodes in the verdicts', async (name) => {
    for (const other of users) await outcome(room.live.health(room.viewer(other)));
    await room.clock.pass(5_000);
    if (broker(name, '/api/overview') !== 200) {
      expect((await outcome(room.live.health(room.viewer(name)))).status).toBe(403);
      return;
    }
    const rules = await rulesOf(room, name);
    const flags = rules.get('feature-flags-disabled');
    expect(flags?.state === 'not-judged').toBe(broker(name, '/api/feature-flags') !== 200);
    const seesNodes = broker(name, '/api/nodes') === 200;
    expect(rules.get('node-down')?.state).toBe(seesNodes ? 'fine' : 'not-judged');
    expect(rules.get('node-down')?.notJudged).toBe(seesNodes ? null : 'needs-monitoring');
  });
});

test('S5 a refusal carries the tags that would do and the own words of the broker', async () => {
  const { live, viewer } = liveOnSimulator();
  expect(await outcome(live.nodes(viewer('manager'), 600))).toEqual({
    status: 403,
    json: {
      error: 'forbidden',
      reason: expect.any(String),
      needs: ['administrator', 'monitoring'],
      broker: {
        request: 'GET /api/nodes?columns=name',
        status: 401,
        body: '{"error":"not_authorised","reason":"Not monitor user"}',
      },
    },
  });
});

test('S5 refusing a viewer again and again asks the broker once', async () => {
  const { live, viewer, asked } = liveOnSimulator();
  for (let time = 0; time < 20; time += 1) await outcome(live.nodes(viewer('manager'), 600));
  expect(asked().filter(({ path }) => path.startsWith('/api/nodes'))).toHaveLength(1);
});

test('S5 whose tag is taken away gets nothing of the shared snapshot once judged anew', async () => {
  const room = liveOnSimulator();
  await said(room.live.nodes(room.viewer('monitor'), 600));
  await said(room.live.nodes(room.viewer('admin'), 600));
  room.setTags('monitor', ['management']);
  expect((await outcome(room.live.nodes(room.viewer('monitor'), 600))).status).toBe(403);
  expect((await overviewOf(room, 'monitor')).seesNodes).toBe(false);
});

test('S5 whose tag is taken away is cut off at once when nobody else reads', async () => {
  const room = liveOnSimulator();
  const asLoggedIn = room.viewer('monitor');
  await said(room.live.nodes(asLoggedIn, 600));
  room.setTags('monitor', ['management']);
  await room.clock.pass(5_000);
  expect((await outcome(room.live.nodes(asLoggedIn, 600))).status).toBe(403);
  const overview = liveOverviewSchema.parse(await said(room.live.overview(asLoggedIn, 600)));
  expect(overview.data?.seesNodes).toBe(false);
});

test('S5 when the rights that read stop working, those of another present viewer read on', async () => {
  const room = liveOnSimulator();
  const first = room.viewer('monitor');
  const second = room.viewer('admin');
  await said(room.live.nodes(first, 600));
  await said(room.live.nodes(second, 600));
  room.setPassword('monitor', 'changed');
  room.asked();
  await room.clock.pass(5_000);
  const answer = await said(room.live.nodes(second, 600));
  expect(answer).toMatchObject({ failing: null });
  expect(room.asked().at(-1)?.authorization).toBe(second.authorization);
});

test('S5 with rights that nobody present has any more nothing is read', async () => {
  const room = liveOnSimulator();
  const first = room.viewer('monitor');
  await said(room.live.nodes(first, 600));
  await room.clock.pass(60_000);
  room.asked();
  const second = room.viewer('admin');
  await said(room.live.nodes(second, 600));
  await room.clock.pass(5_000);
  expect(room.asked().some(({ authorization }) => authorization === first.authorization)).toBe(false);
});

test('S5 who comes with rights that work is served although all others were refused', async () => {
  const room = liveOnSimulator();
  const asLoggedIn = room.viewer('monitor');
  await said(room.live.nodes(asLoggedIn, 600));
  room.setTags('monitor', []);
  await room.clock.pass(5_000);
  await outcome(room.live.nodes(asLoggedIn, 600));
  expect((await outcome(room.live.nodes(room.viewer('admin'), 600))).status).toBe(200);
});

test('S10 a node that the cluster does not list is never asked for', async () => {
  const room = liveOnSimulator();
  const asked = await outcome(room.live.node(room.viewer('monitor'), 'rabbit@elsewhere', 600));
  expect(asked).toMatchObject({ status: 404, json: { error: 'no-such-node' } });
  expect(room.asked().some(({ path }) => path.includes('elsewhere'))).toBe(false);
});

test('a viewer of rights of their own who looks seldom still finds since when', async () => {
  const room = liveOnSimulator();
  const began = room.clock.now();
  const manager = room.viewer('manager');
  await room.happen({ fault: 'rates-mode', mode: 'none' });
  await said(room.live.health(manager));
  for (let half = 0; half < 6; half += 1) {
    await room.clock.pass(30_000);
    await said(room.live.overview(room.viewer('policy'), 600));
    await said(room.live.health(manager));
  }
  const { data } = liveHealthSchema.parse(await said(room.live.health(manager)));
  expect(data?.findings.find(({ code }) => code === 'rates-off')?.since.at).toBe(began);
});
