import { expect, test } from 'vitest';
import { httpUpstream } from '../gateway/upstreams.ts';
import { startWarren } from '../startWarren.ts';
import { ask } from './asking.ts';

/** As RabbitMQ 4.3.6 answers; the virtual host is `/`. A number is a status without a body. */
const answers: Readonly<Record<string, unknown>> = {
  '/api/whoami': { name: 'admin', tags: ['administrator'] },
  '/api/vhosts': [{ name: '/' }],
  '/api/overview': { rabbitmq_version: '4.3.6', erlang_version: '29.1.1', exchange_types: [] },
  '/api/nodes': [
    { name: 'rabbit@a', enabled_plugins: ['rabbitmq_management', 'rabbitmq_auth_backend_ldap'] },
    { name: 'rabbit@b', enabled_plugins: ['rabbitmq_auth_backend_ldap', 'rabbitmq_auth_backend_cache'] },
  ],
  '/api/users': [{ name: 'clerk', tags: [], password_hash: 'aGFzaA==' }],
  '/api/users/clerk': { name: 'clerk', tags: [] },
  '/api/vhosts/%2F': { name: '/' },
  '/api/permissions': [{ user: 'clerk', vhost: '/', configure: '', write: '', read: '^q' }],
  '/api/permissions/%2F/clerk': { user: 'clerk', vhost: '/', configure: '', write: '', read: '^q' },
  '/api/vhosts/%2F/permissions': [{ user: 'clerk', vhost: '/', configure: '', write: '', read: '^q' }],
  '/api/vhosts/%2F/topic-permissions': [],
  '/api/topic-permissions': [],
  '/api/queues/%2F/q': { name: 'q', type: 'classic', arguments: {} },
  '/api/queues/%2F': [{ name: 'q', type: 'classic', arguments: {} }],
  '/api/queues': [{ name: 'q', vhost: '/', type: 'classic' }],
  '/api/exchanges/%2F': [],
  '/api/exchanges': [],
  '/api/connections': [],
};

async function warrenBefore(changed: Readonly<Record<string, unknown>>) {
  const all = { ...answers, ...changed };
  const broker = await httpUpstream((request, response) => {
    const answer = all[(request.url ?? '').split('?')[0] ?? ''] ?? 404;
    response.writeHead(typeof answer === 'number' ? answer : 200, { 'content-type': 'application/json' });
    response.end(typeof answer === 'number' ? '{}' : JSON.stringify(answer));
  });
  return startWarren({ urls: [broker.url] });
}

const get = { vhost: '/', operation: 'basic.get', queue: 'q' };

test('plugins that may decide otherwise are named', async () => {
  const { json } = await ask(await warrenBefore({}), 'explain/permission', { user: 'clerk', ...get });
  expect(json).toMatchObject({
    allowed: true,
    missing: [],
    other_backends: ['rabbitmq_auth_backend_cache', 'rabbitmq_auth_backend_ldap'],
  });
  const unknown = await ask(await warrenBefore({ '/api/nodes': 500 }), 'explain/permission', {
    user: 'clerk',
    ...get,
  });
  expect(unknown.json).toMatchObject({ allowed: true, other_backends: null });
});

test.each([
  ['users', '/api/users/clerk'],
  ['permissions', '/api/permissions/%2F/clerk'],
  ['topic-permissions', '/api/topic-permissions/%2F/clerk'],
  ['vhosts', '/api/vhosts/%2F'],
  ['queues', '/api/queues/%2F/q'],
])('an answer without %s is left open', async (what, path) => {
  const { status, json } = await ask(await warrenBefore({ [path]: 500 }), 'explain/permission', {
    user: 'clerk',
    ...get,
  });
  expect(status).toBe(200);
  expect(json).toMatchObject({
    allowed: null,
    missing: [{ what, node: null, reason: 'error', status: 500 }],
    undecided: { code: 'not-given', facts: { what: [what] } },
  });
});

test('who may is left open of all users', async () => {
  const warren = await warrenBefore({ '/api/vhosts/%2F/permissions': 500 });
  const { json } = await ask(warren, 'explain/who-may', get);
  expect(json).toMatchObject({
    counts: { allowed: 0, undecided: 1, refused: 0 },
    users: [{ user: 'clerk', allowed: null, undecided: { code: 'not-given' } }],
  });
});

test('a preview says nothing of queues that were not given', async () => {
  const warren = await warrenBefore({ '/api/queues/%2F': 500 });
  const change = { user: 'clerk', vhost: '/', configure: '', write: '', read: '' };
  const { json } = await ask(warren, 'preview/permission', change);
  expect(json).toMatchObject({ missing: [{ what: 'queues' }], counts: { queues: 0 }, lost: [] });
});

test('findings claim nothing of names and connections that were not given', async () => {
  const { url } = await warrenBefore({ '/api/queues': 500, '/api/connections': 500 });
  const headers = { authorization: `Basic ${btoa('admin:admin-pw')}` };
  const answer = await fetch(`${url}/console/findings/permissions`, { headers });
  expect(await answer.json()).toMatchObject({
    missing: [{ what: 'queues' }, { what: 'connections' }],
    counts: {},
    findings: [],
  });
});

test('without the permissions there are no findings', async () => {
  const { url } = await warrenBefore({ '/api/permissions': 500 });
  const headers = { authorization: `Basic ${btoa('admin:admin-pw')}` };
  const answer = await fetch(`${url}/console/findings/permissions`, { headers });
  expect([answer.status, ((await answer.json()) as { error: string }).error]).toEqual([502, 'broker-error']);
});
