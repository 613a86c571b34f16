import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { liveNodesSchema, liveOverviewSchema } from '@warren/console-api';
import { type Simulator, startSimulator } from '@warren/simulator/http';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { logInWith, startWarren } from '../startWarren.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ scenario: 'healthy' });
});
afterAll(() => simulator.close());

async function warren(now?: () => number) {
  return await startWarren({ urls: simulator.urls, ...(now ? { now } : {}) });
}

const basic = (name: string) => {
  const password = simulator.cluster.accounts.get(name)?.secret.password ?? '';
  return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
};

test('a browser session sees overview and nodes; nothing of it is kept by caches', async () => {
  const browse = (await warren()).browser();
  expect((await browse('/console/session', logInWith('monitor', 'monitor-pw'))).status).toBe(200);
  const overview = await browse('/console/live/overview?range=600');
  expect(overview.headers.get('cache-control')).toBe('no-store');
  expect(overview.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const shown = liveOverviewSchema.parse(await overview.json());
  expect(shown.data?.clusterName).toBe('demo');
  expect(Date.now() - Date.parse(shown.answeredAt)).toBeLessThan(60_000);
  const nodes = liveNodesSchema.parse(await (await browse('/console/live/nodes')).json());
  expect(nodes.data?.running).toBe(3);
});

test('Basic credentials do as well as a session, for scripts', async () => {
  const { url } = await warren();
  const answer = await fetch(`${url}/console/live/health`, { headers: { authorization: basic('monitor') } });
  expect(answer.status).toBe(200);
});

test('without either there is nothing to see', async () => {
  const { url } = await warren();
  for (const path of ['health', 'overview', 'nodes', 'node?name=rabbit%40mq1']) {
    const answer = await fetch(`${url}/console/live/${path}`);
    expect([path, answer.status]).toEqual([path, 401]);
  }
});

test('a range that no chart has is refused with what is allowed', async () => {
  const { url } = await warren();
  const headers = { authorization: basic('monitor') };
  for (const path of ['overview?range=61', 'nodes?range=', 'node?name=x&range=1e3']) {
    const answer = await fetch(`${url}/console/live/${path}`, { headers });
    expect([path, answer.status]).toEqual([path, 422]);
    expect(await answer.json()).toEqual({
      error: 'invalid',
      reason: expect.any(String),
      field: 'range',
      allowed: 'one of 60, 600, 3600, 28800, 86400',
    });
  }
  const nameless = await fetch(`${url}/console/live/node`, { headers });
  expect(await nameless.json()).toMatchObject({ field: 'name' });
});

test('HEAD answers like GET without a body; nothing can be written here', async () => {
  const { url } = await warren();
  const headers = { authorization: basic('monitor') };
  const head = await fetch(`${url}/console/live/health`, { method: 'HEAD', headers });
  expect([head.status, await head.text()]).toEqual([200, '']);
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const answer = await fetch(`${url}/console/live/health`, { method, headers });
    expect([method, answer.status]).toEqual([method, 404]);
  }
});

test.each([
  ['gzip, br', 'gzip'],
  ['br;q=1, *;q=0.5', 'gzip'],
  ['gzip;q=0', undefined],
  ['identity', undefined],
])('who accepts %s is answered in %s', async (acceptEncoding, coding) => {
  const { url } = await warren();
  const headers = { authorization: basic('monitor'), 'accept-encoding': acceptEncoding };
  const { encoding, body } = await raw(`${url}/console/live/nodes?range=600`, headers);
  expect(encoding).toBe(coding);
  const text = coding === 'gzip' ? gunzipSync(body).toString() : body.toString();
  expect(liveNodesSchema.parse(JSON.parse(text)).data?.running).toBe(3);
});

test('S5 a tag that was taken away holds no longer than 30 s for a browser session', async () => {
  let now = Date.now();
  const browse = (await warren(() => now)).browser();
  await browse('/console/session', logInWith('monitor', 'monitor-pw'));
  expect((await browse('/console/live/nodes')).status).toBe(200);
  const monitor = simulator.cluster.accounts.get('monitor');
  if (!monitor) throw new Error('no user monitor');
  const { tags } = monitor;
  try {
    monitor.tags = ['management'];
    now += 31_000;
    const refused = await browse('/console/live/nodes');
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ error: 'forbidden', broker: { status: 401 } });
    const overview = liveOverviewSchema.parse(await (await browse('/console/live/overview')).json());
    expect(overview.data?.seesNodes).toBe(false);
  } finally {
    monitor.tags = tags;
  }
});

test('S3 neither log nor answer holds a credential', async () => {
  const { url, log } = await warren();
  const authorization = basic('monitor');
  const answers = await Promise.all(
    ['health', 'overview', 'nodes', 'node?name=rabbit%40mq1'].map(async (path) =>
      (await fetch(`${url}/console/live/${path}`, { headers: { authorization } })).text(),
    ),
  );
  const everything = answers.join('') + log();
  expect(everything).not.toContain('monitor-pw');
  expect(everything).not.toContain(authorization.slice(6));
});

/** Asks without undoing the coding of the answer, as fetch would. */
function raw(url: string, headers: Record<string, string>) {
  return new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
    request(url, { headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(Buffer.from(chunk));
      resolve({ encoding: response.headers['content-encoding'], body: Buffer.concat(chunks) });
    })
      .on('error', reject)
      .end();
  });
}
