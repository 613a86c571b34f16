import { setTimeout } from 'node:timers/promises';
import { permissionPreviewSchema } from '@warren/console-api';
import { expect, test } from 'vitest';
import { httpUpstream } from '../gateway/upstreams.ts';
import { startWarren } from '../startWarren.ts';
import { ask } from './asking.ts';

const answers = new Map(
  Object.entries({
    '/api/whoami': { name: 'admin', tags: ['administrator'] },
    '/api/vhosts': [{ name: '/' }],
    '/api/overview': { rabbitmq_version: '4.3.6', erlang_version: '29.1.1', exchange_types: [] },
    '/api/nodes': [],
    '/api/users/clerk': { name: 'clerk', tags: [] },
    '/api/vhosts/%2F': { name: '/' },
    '/api/permissions/%2F/clerk': { user: 'clerk', vhost: '/', configure: '', write: '', read: '' },
    '/api/exchanges/%2F': [],
    '/api/queues/%2F': Array.from({ length: 10_000 }, (_, index) => ({
      name: `${'a'.repeat(40)}!${index}`,
      type: 'classic',
      arguments: {},
    })),
  }).map(([path, json]) => [path, JSON.stringify(json)]),
);

test('S9 an expression that runs away over ten thousand names holds nothing up', async () => {
  const broker = await httpUpstream((request, response) => {
    const body = answers.get((request.url ?? '').split('?')[0] ?? '');
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(body ?? '{"error":"Object Not Found","reason":"Not Found"}');
  });
  const warren = await startWarren({ urls: [broker.url] });
  const change = { user: 'clerk', vhost: '/', configure: '', write: '', read: '(a+)+$' };
  // The thread starts with the first question, and what is read is compiled.
  await ask(warren, 'preview/permission', { ...change, read: '' });
  const started = performance.now();
  let ended = false;
  const asking = ask(warren, 'preview/permission', change).finally(() => {
    ended = true;
  });
  let longest = 0;
  while (!ended) {
    const before = performance.now();
    expect((await fetch(`${warren.url}/healthz`)).status).toBe(200);
    longest = Math.max(longest, performance.now() - before);
    await setTimeout(5);
  }
  const took = performance.now() - started;
  const { patterns, counts } = permissionPreviewSchema.parse((await asking).json);
  expect(patterns?.read).toEqual({ verdict: 'runs-away' });
  expect(counts.queues).toBe(10_000);
  expect(counts.read.after).toBe(0);
  // The search takes about two seconds; nobody else waits for it.
  expect(took).toBeGreaterThan(500);
  expect(longest).toBeLessThan(took / 4);
}, 60_000);
