import { readOverview } from '@warren/management-api';
import { afterEach, expect, test } from 'vitest';
import { type Simulator, type SimulatorOptions, startSimulator } from '../src/http.ts';
import { injectFault } from '../src/index.ts';

const authorization = `Basic ${btoa('guest:guest')}`;
const started: Simulator[] = [];

async function start(options: SimulatorOptions = {}) {
  const simulator = await startSimulator(options);
  started.push(simulator);
  return simulator;
}

function get(url: string | undefined, path = '/api/whoami') {
  return fetch(`${url}${path}`, { headers: { authorization } });
}

afterEach(() => Promise.all(started.splice(0).map((simulator) => simulator.close())));

test('each node has an address and answers for itself', async () => {
  const { urls, cluster } = await start();
  expect(new Set(urls).size).toBe(3);
  const nodes = await Promise.all(
    urls.map(async (url) => readOverview(await (await get(url, '/api/overview')).json()).node),
  );
  expect(nodes).toEqual(cluster.nodes.map(({ name }) => name));
});

test('the address of a node that is down refuses, and answers at the same port when it is up', async () => {
  const { urls, cluster } = await start();
  expect((await get(urls[1])).status).toBe(200);
  await injectFault(cluster, { fault: 'node-down', node: 'rabbit@mq2' });
  await expect(get(urls[1])).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  expect((await get(urls[0])).status).toBe(200);
  await injectFault(cluster, { fault: 'node-up', node: 'rabbit@mq2' });
  expect((await get(urls[1])).status).toBe(200);
});

test('a slow node does not answer within its time', async () => {
  const { urls, cluster } = await start();
  await injectFault(cluster, { fault: 'slow-node', node: 'rabbit@mq1', milliseconds: 60_000 });
  const signal = AbortSignal.timeout(50);
  await expect(fetch(`${urls[0]}/api/whoami`, { headers: { authorization }, signal })).rejects.toThrow(
    'timeout',
  );
  expect((await get(urls[1])).status).toBe(200);
});

test('the port that is asked for is taken', async () => {
  const { urls } = await start();
  await started.splice(0)[0]?.close();
  const port = Number(new URL(urls[0] ?? '').port);
  const again = await start({ port, nodes: ['rabbit@one'] });
  expect(again.urls).toEqual([`http://127.0.0.1:${port}`]);
});

test('a port that is taken is an error', async () => {
  const { urls } = await start();
  const port = Number(new URL(urls[0] ?? '').port);
  await expect(startSimulator({ port, nodes: ['rabbit@one'] })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('faults come over an address of their own, which the nodes do not have', async () => {
  const { urls, cluster, controlUrl } = await start({ control: true });
  const post = (url: string | null | undefined, fault: unknown) =>
    fetch(`${url}/simulator/faults`, { method: 'POST', body: JSON.stringify(fault) });
  expect(urls).not.toContain(controlUrl);
  const disk = { fault: 'disk-alarm', node: 'rabbit@mq1' };
  expect((await post(urls[0], disk)).ok).toBe(false);
  expect(cluster.nodes[0]?.diskAlarm).toBe(false);
  expect((await post(controlUrl, disk)).status).toBe(204);
  expect(cluster.nodes[0]?.diskAlarm).toBe(true);
  expect((await post(controlUrl, { fault: 'meteor' })).status).toBe(422);
  const unknown = await post(controlUrl, { fault: 'node-down', node: 'rabbit@mq9' });
  expect([unknown.status, await unknown.json()]).toEqual([
    422,
    { reason: 'the cluster has no such node, only rabbit@mq1, rabbit@mq2, rabbit@mq3' },
  ]);
  expect((await get(controlUrl ?? undefined)).status).toBe(404);
});

test('without being asked for there is no address for faults', async () => {
  expect((await start()).controlUrl).toBeNull();
});
