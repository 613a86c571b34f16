import {
  permissionBody,
  permissionPath,
  queueBody,
  queuePath,
  userBody,
  userPath,
  vhostPath,
} from '@warren/management-api';
import type { Simulator } from '@warren/simulator/http';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import hostileNames from '../equality/hostileNames.json' with { type: 'json' };
import { startWarren } from '../startWarren.ts';
import { ask } from './asking.ts';
import { startPermissionCluster } from './permissionCluster.ts';

// A simulated cluster lives through a day before it answers.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startPermissionCluster('4');
});
afterAll(() => simulator.close());

/** Such a path cannot be sent: it is a step to the path itself. */
const hasPath = (name: string) => name !== '.' && name !== '..';

test('every name is a user, a virtual host and a queue like any other', async () => {
  const warren = await startWarren({ urls: [simulator.urls[0] ?? ''] });
  for (const name of hostileNames.filter(hasPath)) {
    await write(userPath(name), userBody([], { kind: 'password', password: 'pw' }));
    await write(vhostPath(name), {});
    await write(queuePath(name, name), queueBody({ durable: true, autoDelete: false, arguments: {} }));
    await write(permissionPath(name, name), permissionBody({ configure: '', write: '', read: '.' }));
    const where = { user: name, vhost: name };
    const explained = await ask(warren, 'explain/permission', {
      ...where,
      operation: 'basic.get',
      queue: name,
    });
    expect([name, explained.json.allowed, explained.json.text]).toEqual([name, true, undefined]);
    const who = await ask(warren, 'explain/who-may', {
      vhost: name,
      operation: 'basic.get',
      queue: name,
      allowed: true,
    });
    expect(who.json.users).toContainEqual(expect.objectContaining({ user: name, allowed: true }));
    const change = { ...where, configure: '', write: '', read: '' };
    const preview = await ask(warren, 'preview/permission', { ...change, limit: 500 });
    expect([name, preview.json.lost]).toEqual([
      name,
      expect.arrayContaining([{ kind: 'queue', name, permission: 'read' }]),
    ]);
    const query = `?user=${encodeURIComponent(name)}&vhost=${encodeURIComponent(name)}`;
    const findings = await fetch(`${warren.url}/console/findings/permissions${query}`, {
      headers: { authorization: `Basic ${btoa('admin:admin-pw')}` },
    });
    expect([name, findings.status]).toEqual([name, 200]);
  }
});

test('a queue or exchange may have the names that no path can have', async () => {
  const warren = await startWarren({ urls: [simulator.urls[0] ?? ''] });
  for (const name of ['.', '..', '\ud800']) {
    const question = { user: 'admin', vhost: 'shop', queue: name, exchange: name, routing_key: name };
    const bound = await ask(warren, 'explain/permission', { ...question, operation: 'queue.bind' });
    expect([bound.status, bound.json.allowed, bound.json.code]).toEqual([200, false, 404]);
    const unbound = await ask(warren, 'explain/permission', { ...question, operation: 'queue.unbind' });
    expect([unbound.status, unbound.json.allowed]).toEqual([200, true]);
  }
});

async function write(path: string, body: object): Promise<void> {
  const answer = await fetch(`${simulator.urls[0]}${path}`, {
    method: 'PUT',
    headers: { authorization: `Basic ${btoa('admin:admin-pw')}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}
