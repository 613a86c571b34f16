import {
  permissionExplanationSchema,
  permissionFindingsSchema,
  permissionPreviewSchema,
  whoMayAnswerSchema,
} from '@warren/console-api';
import type { Simulator } from '@warren/simulator/http';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { logInWith, startWarren } from '../startWarren.ts';
import { ask } from './asking.ts';
import { startPermissionCluster } from './permissionCluster.ts';

// A simulated cluster lives through a day before it answers.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startPermissionCluster('4');
});
afterAll(() => simulator.close());

const warren = () => startWarren({ urls: [simulator.urls[0] ?? ''] });
const shop = { vhost: 'shop' };
const publish = {
  user: 'clerk',
  ...shop,
  operation: 'basic.publish',
  exchange: 'events',
  routing_key: 'order.new',
};

describe('whether a user may do something', () => {
  test('yes, with the chain of checks', async () => {
    const { status, json } = await ask(await warren(), 'explain/permission', publish);
    expect(status).toBe(200);
    const { observed_at, ...explanation } = permissionExplanationSchema.parse(json);
    expect(Date.now() - Date.parse(observed_at)).toBeLessThan(5_000);
    expect(explanation).toMatchObject({ allowed: true, missing: [], other_backends: [], changes: [] });
    expect(explanation.checks).toContainEqual({
      resource: { kind: 'exchange', name: 'events' },
      permission: 'write',
      rule: null,
      expression: '^events$',
      matched: true,
      verdict: 'passed',
    });
  });

  test('no, with the check that decides, the words of the broker and what would make it yes', async () => {
    const { json } = await ask(await warren(), 'explain/permission', {
      ...publish,
      routing_key: 'invoice.new',
    });
    const { allowed, checks, code, text, changes } = permissionExplanationSchema.parse(json);
    expect([allowed, code]).toEqual([false, 403]);
    expect(text).toBe(
      "ACCESS_REFUSED - write access to topic 'invoice.new' in exchange 'events' in vhost 'shop' refused for user 'clerk'",
    );
    expect(checks.at(-1)).toMatchObject({
      resource: { kind: 'topic', name: 'invoice.new', exchange: 'events' },
      expression: '^order\\.',
      verdict: 'failed',
    });
    expect(changes).toMatchObject([{ code: 'permit-topic', facts: { written: '^order\\.' } }]);
  });

  const plain = { user: 'clerk', ...shop };
  const answers: [object, boolean | null, number?][] = [
    [{ operation: 'connection.open' }, true],
    [{ operation: 'connection.open', user: 'outsider' }, false, 530],
    [{ operation: 'connection.open', user: 'not-there' }, false, 403],
    [{ operation: 'connection.open', vhost: 'not-there' }, false, 530],
    [{ operation: 'basic.get', queue: 'orders' }, true],
    [{ operation: 'basic.get', queue: 'orders.gone' }, false, 404],
    [{ operation: 'basic.get', queue: 'invoices' }, false, 403],
    [{ operation: 'basic.get', queue: '..' }, false, 403],
    [{ operation: 'basic.get', queue: 'a/b %' }, false, 403],
    [{ operation: 'queue.declare', queue: 'orders', user: 'admin' }, true],
    [{ operation: 'queue.declare', queue: 'orders', user: 'admin', durable: false }, false, 406],
    [
      { operation: 'queue.declare', queue: 'orders', user: 'admin', arguments: { 'x-max-length': 5 } },
      false,
      406,
    ],
    [{ operation: 'queue.declare', queue: 'orders', passive: true }, true],
    [{ operation: 'queue.bind', queue: 'orders', exchange: 'events', routing_key: 'a' }, false, 403],
    [{ operation: 'queue.bind', queue: 'orders', exchange: 'events', routing_key: 'a', user: 'admin' }, true],
    [{ operation: 'queue.unbind', queue: 'orders', exchange: 'events', user: 'admin' }, true],
    [{ operation: 'exchange.bind', exchange: 'events', destination: 'amq.fanout', user: 'admin' }, true],
    [{ operation: 'exchange.bind', exchange: 'events', destination: 'gone', user: 'admin' }, false, 404],
    [{ operation: 'exchange.declare', exchange: 'new', type: 'x-nope', user: 'admin' }, false, 406],
    [{ operation: 'exchange.declare', exchange: 'new', user: 'admin' }, true],
    [{ operation: 'basic.publish', exchange: '', user: 'admin' }, true],
    [{ operation: 'basic.publish', exchange: '' }, false, 403],
    [{ ...publish, headers: { CC: ['invoice.new'] } }, false, 403],
    [{ ...publish, user_id: 'admin' }, false, 406],
  ];
  test('as the broker answers, with its code when it refuses', async () => {
    const here = await warren();
    for (const [question, allowed, code] of answers) {
      const { json } = await ask(here, 'explain/permission', { ...plain, ...question });
      const explanation = permissionExplanationSchema.parse(json);
      expect([question, explanation.allowed, explanation.code]).toEqual([question, allowed, code]);
      expect(explanation.text === undefined).toBe(code === undefined);
    }
  });

  test('a whole number keeps its digits', async () => {
    const question = `{"user":"admin","vhost":"shop","operation":"queue.declare","queue":"new","arguments":{"x-max-length":10.0}}`;
    const { json } = await ask(await warren(), 'explain/permission', question);
    expect(json).toMatchObject({ allowed: false, code: 406 });
    const whole = await ask(
      await warren(),
      'explain/permission',
      question.replace('10.0', '9007199254740993'),
    );
    expect(whole.json).toMatchObject({ allowed: true });
  });

  test('a queue beyond the limit of the virtual host', async () => {
    const limits = simulator.cluster.vhosts.get('shop')?.limits;
    limits?.set('max-queues', 3);
    const question = { user: 'admin', ...shop, operation: 'queue.declare', queue: 'fourth' };
    const full = await ask(await warren(), 'explain/permission', question);
    limits?.set('max-queues', 4);
    const room = await ask(await warren(), 'explain/permission', question);
    limits?.delete('max-queues');
    expect([full.json.allowed, full.json.code, room.json.allowed]).toEqual([false, 406, true]);
  });
});

describe('who may', () => {
  const { user: _, ...question } = publish;

  test('every user, those who may first', async () => {
    const { status, json } = await ask(await warren(), 'explain/who-may', { ...question, limit: 500 });
    expect(status).toBe(200);
    const { users, counts } = whoMayAnswerSchema.parse(json);
    expect(users.slice(0, 2)).toMatchObject([
      { user: 'admin', tags: ['administrator'], allowed: true },
      { user: 'clerk', tags: ['management'], allowed: true },
    ]);
    expect(counts).toEqual({ allowed: 2, undecided: 0, refused: users.length - 2 });
    expect(users.find(({ user }) => user === 'nobody')).toMatchObject({
      allowed: false,
      code: 530,
      text: "NOT_ALLOWED - access to vhost 'shop' refused for user 'nobody'",
    });
  });

  test('of one answer, page by page', async () => {
    const of = async (more: object) =>
      whoMayAnswerSchema
        .parse((await ask(await warren(), 'explain/who-may', { ...question, ...more })).json)
        .users.map(({ user }) => user);
    expect(await of({ allowed: true })).toEqual(['admin', 'clerk']);
    expect(await of({ allowed: true, offset: 1, limit: 1 })).toEqual(['clerk']);
    expect(await of({ allowed: null })).toEqual([]);
  });
});

describe('what a change of permissions would do', () => {
  const change = { user: 'clerk', ...shop, configure: '', write: '', read: '^(orders\\.|invoices)' };

  test('what is gained and lost, and what may be done with every name', async () => {
    const { status, json } = await ask(await warren(), 'preview/permission', { ...change, limit: 500 });
    expect(status).toBe(200);
    const preview = permissionPreviewSchema.parse(json);
    expect(preview.gained).toEqual([{ kind: 'queue', name: 'invoices', permission: 'read' }]);
    expect(preview.lost).toEqual([
      { kind: 'queue', name: 'orders', permission: 'read' },
      { kind: 'exchange', name: 'events', permission: 'write' },
    ]);
    expect(preview.current).toEqual({ configure: '', write: '^events$', read: '^orders' });
    expect(preview.counts).toMatchObject({
      gained: 1,
      lost: 2,
      undecided: 0,
      queues: 3,
      write: { before: 1, after: 0 },
      read: { before: 2, after: 2 },
    });
    expect(preview.objects).toHaveLength(preview.counts.queues + preview.counts.exchanges);
    expect(preview.objects.find(({ name }) => name === 'orders')).toEqual({
      kind: 'queue',
      name: 'orders',
      type: 'classic',
      before: { configure: false, write: false, read: true },
      after: { configure: false, write: false, read: false },
    });
  });

  test('a part of the names, and one that is not there yet', async () => {
    const of = async (more: object) =>
      permissionPreviewSchema
        .parse((await ask(await warren(), 'preview/permission', { ...change, ...more })).json)
        .objects.map(({ name, type }) => `${name} ${type}`);
    expect(await of({ show: 'changed' })).toEqual(['events topic', 'invoices classic', 'orders classic']);
    expect(await of({ show: 'any' })).toEqual(['invoices classic', 'orders.new classic']);
    expect(await of({ show: 'none', name_contains: 'order' })).toEqual(['orders classic']);
    expect(await of({ show: 'any', offset: 1, limit: 1 })).toEqual(['orders.new classic']);
    const new_names = [{ kind: 'queue', name: 'orders.old' }];
    expect(await of({ show: 'any', new_names, limit: 1 })).toEqual(['orders.old null']);
  });

  test('a user who had no row may enter', async () => {
    const { json } = await ask(await warren(), 'preview/permission', { ...change, user: 'outsider' });
    expect(json).toMatchObject({ enters: { before: false, after: true }, current: null, lost: [] });
  });

  test('a row taken away', async () => {
    const question = { user: 'clerk', ...shop, change: 'delete' };
    const { json } = await ask(await warren(), 'preview/permission', question);
    expect(json).toMatchObject({ enters: { before: true, after: false }, patterns: null, gained: [] });
    expect(json).toMatchObject({ counts: { lost: 3 } });
  });

  test('topic permissions, by the keys that are bound', async () => {
    const kept = { configure: '', write: '^events$', read: '^orders' };
    const { json } = await ask(await warren(), 'preview/permission', {
      ...change,
      ...kept,
      topic: { exchange: 'events', write: '^invoice\\.', read: '.*' },
    });
    const key = { kind: 'topic', exchange: 'events', permission: 'write' };
    expect(json).toMatchObject({
      gained: [{ ...key, name: 'invoice.new' }],
      lost: [{ ...key, name: 'order.new' }],
      topic_patterns: [{ exchange: 'events', write: { verdict: 'ok' }, read: { verdict: 'ok' } }],
    });
  });

  test('an expression that the broker refuses is told in its words', async () => {
    const { status, json } = await ask(await warren(), 'preview/permission', { ...change, write: '(' });
    expect(status).toBe(200);
    expect(json.patterns).toMatchObject({
      write: { verdict: 'refused', reason: 'invalid_regexp: (: missing closing parenthesis: 1' },
    });
    expect([json.gained, json.lost]).toEqual([[], []]);
  });
});

describe('findings', () => {
  const findings = async (query = '', credentials = 'admin:admin-pw') => {
    const { url } = await warren();
    const headers = { authorization: `Basic ${btoa(credentials)}` };
    const answer = await fetch(`${url}/console/findings/permissions${query}`, { headers });
    return { status: answer.status, json: await answer.json() };
  };

  test('about users and virtual hosts, worst first, with their counts', async () => {
    Object.assign(simulator.cluster.accounts.get('guest') ?? {}, {
      secret: {
        password: 'guest',
        // As RabbitMQ 4.3.6 keeps the password `guest`.
        hash: '6bec5bwyMJ4Xc5W8Ux6Q2ZE7Ph+yjG1+lzqqL2va56gJNrXz',
        hashingAlgorithm: 'rabbit_password_hashing_sha256',
      },
    });
    const { status, json } = await findings('?limit=500');
    expect(status).toBe(200);
    const told = permissionFindingsSchema.parse(json);
    expect(told.findings).toContainEqual({
      code: 'no-password',
      severity: 'notice',
      user: 'nobody',
      vhost: null,
      facts: { tags: [], vhost_count: 0 },
    });
    expect(told.findings).toContainEqual(
      expect.objectContaining({ code: 'open-end', user: 'clerk', vhost: 'shop' }),
    );
    const guest = told.findings.find(({ code }) => code === 'guest-reachable');
    expect(guest).toMatchObject({ user: 'guest', facts: { default_password: true } });
    const severities = told.findings.map(({ severity }) => severity);
    expect(severities).toEqual(severities.toSorted().toReversed());
    const counted = Object.values(told.counts).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(told.findings.length);
    expect(JSON.stringify(json)).not.toContain('hash');
  });

  test('of one user, of one code, page by page', async () => {
    const of = async (query: string) =>
      permissionFindingsSchema.parse((await findings(query)).json).findings.map(({ code }) => code);
    expect(await of('?user=nobody')).toEqual(['no-permissions', 'no-password']);
    expect(await of('?user=nobody&code=no-password')).toEqual(['no-password']);
    expect(await of('?user=nobody&offset=1&limit=5')).toEqual(['no-password']);
    expect(await of('?vhost=shop&user=clerk')).toEqual(['open-end']);
  });

  test('bad queries are 422', async () => {
    expect(await findings('?limit=501')).toMatchObject({ status: 422, json: { field: 'limit' } });
  });
});

test('bad input is 422 with the field', async () => {
  const explain = { user: 'clerk', ...shop, operation: 'basic.get', queue: 'q' };
  const preview = { user: 'clerk', ...shop, configure: '', write: '', read: '' };
  const questions: [string, object, string][] = [
    ['explain/permission', { ...explain, operation: 'basic.reject' }, 'operation'],
    ['explain/permission', { ...explain, user: undefined }, 'user'],
    ['explain/permission', { ...explain, user: '..' }, 'user'],
    ['explain/permission', { ...explain, vhost: '' }, 'vhost'],
    ['explain/permission', { ...explain, headers: [] }, 'headers'],
    ['explain/permission', { ...explain, passive: 'yes' }, 'passive'],
    ['explain/permission', { ...explain, more: 1 }, 'body'],
    ['explain/who-may', { ...explain }, 'body'],
    ['explain/who-may', { ...shop, operation: 'basic.get', limit: 501 }, 'limit'],
    ['preview/permission', { ...preview, read: undefined }, 'read'],
    ['preview/permission', { ...preview, read: 5 }, 'read'],
    ['preview/permission', { ...preview, user: 'not-there' }, 'user'],
    ['preview/permission', { ...preview, vhost: 'not-there' }, 'vhost'],
    [
      'preview/permission',
      { ...preview, topic: { exchange: 'gone', write: '', read: '' } },
      'topic.exchange',
    ],
    [
      'preview/permission',
      { ...preview, topic: [{ exchange: 'gone', write: '', read: '' }] },
      'topic.0.exchange',
    ],
    ['preview/permission', { ...preview, show: 'some' }, 'show'],
  ];
  const here = await warren();
  for (const [path, question, field] of questions) {
    const { status, json } = await ask(here, path, question);
    expect([path, question, status, json.field]).toEqual([path, question, 422, field]);
    expect(json).toEqual({
      error: expect.any(String),
      field,
      reason: expect.stringMatching(/./),
      allowed: expect.stringMatching(/./),
    });
  }
});

test('a session asks from a page of this origin only', async () => {
  const browse = (await warren()).browser();
  await browse('/console/session', logInWith('admin', 'admin-pw'));
  const asked = (headers: Record<string, string>) =>
    browse('/console/explain/permission', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(publish),
    });
  expect((await asked({ 'x-requested-with': 'warren' })).status).toBe(200);
  expect((await asked({})).status).toBe(403);
  expect((await browse('/console/findings/permissions')).status).toBe(200);
});

test('the questions are described', async () => {
  const { url } = await warren();
  const { paths } = (await (await fetch(`${url}/console/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { responses: object }>>;
  };
  const described = [
    paths['/console/explain/permission']?.post,
    paths['/console/explain/who-may']?.post,
    paths['/console/preview/permission']?.post,
    paths['/console/findings/permissions']?.get,
  ];
  for (const operation of described) {
    expect(Object.keys(operation?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '403', '422', '503']),
    );
  }
});
