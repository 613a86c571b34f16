import { nodesPath, readNodes } from '@warren/management-api';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCluster, injectFault } from '../src/index.ts';
import { simulatorHandlers } from '../src/msw.ts';
import { StillClock } from './clocks.ts';

const cluster = createCluster({ clock: new StillClock() });
const server = setupServer(...simulatorHandlers(cluster));
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterAll(() => server.close());

test('a page finds the management API at any origin and prefix, already logged in', async () => {
  const response = await fetch(`https://console.example/c/prod${nodesPath()}`);
  expect(response.status).toBe(200);
  expect(readNodes(await response.json()).map(({ name }) => name)).toEqual([
    'rabbit@mq1',
    'rabbit@mq2',
    'rabbit@mq3',
  ]);
});

test('a change without a body in its answer is answered', async () => {
  const response = await fetch('https://console.example/api/reset', { method: 'DELETE' });
  expect([response.status, await response.text()]).toEqual([204, '']);
});

test('another node answers for one that is down, and none when all are', async () => {
  await injectFault(cluster, { fault: 'node-down', node: 'rabbit@mq1' });
  const response = await fetch('https://console.example/api/overview?columns=node');
  expect(await response.json()).toEqual({ node: 'rabbit@mq2' });
  await injectFault(cluster, { fault: 'node-down', node: 'rabbit@mq2' });
  await injectFault(cluster, { fault: 'node-down', node: 'rabbit@mq3' });
  await expect(fetch('https://console.example/api/overview')).rejects.toThrow(TypeError);
});
