import { expect, test } from 'vitest';
import { createMetrics } from '../src/metrics/metrics.ts';
import { listenForMetrics } from '../src/metrics/metricsListener.ts';
import { startAccountsBroker } from './accountsBroker.ts';
import { startWarren } from './startWarren.ts';

test('/healthz tells that the process answers, also while no broker does', async () => {
  const warren = await startWarren({ urls: ['http://127.0.0.1:1'] });
  const answer = await fetch(`${warren.url}/healthz`);
  expect([answer.status, await answer.json()]).toEqual([200, { alive: true }]);
});

test('/readyz tells which cluster has no address that answers', async () => {
  const broker = await startAccountsBroker();
  const ready = await startWarren({ urls: ['http://127.0.0.1:1', broker.url] });
  const yes = await fetch(`${ready.url}/readyz`);
  expect(yes.status).toBe(200);
  expect(await yes.json()).toEqual({
    ready: true,
    clusters: [
      { cluster: 'default', ready: true, failing: [{ address: '127.0.0.1:1', failure: 'refused' }] },
    ],
  });
  const unready = await startWarren({ urls: ['http://127.0.0.1:1'] });
  const no = await fetch(`${unready.url}/readyz`);
  expect(no.status).toBe(503);
  expect(await no.json()).toMatchObject({ ready: false, clusters: [{ ready: false }] });
});

test('a cluster that just answered is not asked again to be called ready', async () => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url] });
  for (let probe = 0; probe < 3; probe += 1) await fetch(`${warren.url}/readyz`);
  expect(broker.requests).toHaveLength(1);
});

test('the self-check tells whether a proxy decoded the slash', async () => {
  const warren = await startWarren({ urls: ['http://127.0.0.1:1'] });
  const check = async (path: string) =>
    await (await fetch(`${warren.url}/console/self-check/${path}`)).json();
  expect(await check('%2F')).toEqual({ encodedSlash: 'kept' });
  expect(await check('/')).toEqual({ encodedSlash: 'decoded' });
});

test('metrics have a listener of their own, and count what the gateway and the own endpoints answered', async () => {
  const { registry, count } = createMetrics([]);
  const server = await listenForMetrics(registry, { host: '127.0.0.1', port: 0 }, {});
  server.on('request', (_request, response) => count(response, 'own'));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  expect((await fetch(`${url}/other`)).status).toBe(404);
  const text = await (await fetch(`${url}/metrics`)).text();
  expect(text).toContain('warren_http_requests_total{part="own",status="4xx"} 1');
  expect(text).toContain('process_cpu_seconds_total');
  server.close();
});

test('the own endpoints describe themselves from their schemas', async () => {
  const warren = await startWarren({ urls: ['http://127.0.0.1:1'] });
  const answer = await fetch(`${warren.url}/console/openapi.json`);
  const document = await answer.json();
  expect(document).toMatchObject({
    openapi: '3.1.0',
    paths: {
      '/console/session': {
        get: { responses: { 200: { content: { 'application/json': { schema: { type: 'object' } } } } } },
        post: {
          requestBody: {
            content: { 'application/json': { schema: { required: ['username', 'password'] } } },
          },
        },
        delete: {},
      },
      '/console/health': { get: {} },
      '/console/live/overview': { get: { parameters: [{ name: 'range', in: 'query' }] } },
    },
  });
  const page = await fetch(`${warren.url}/console/openapi`);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const html = await page.text();
  expect(html).toContain('POST /console/session');
  expect(html).not.toContain('<script');
});
