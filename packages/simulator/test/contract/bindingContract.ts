import {
  type Binding,
  bindingBody,
  bindingPath,
  bindingsBetweenPath,
  bindingsPath,
  countConnections,
  exchangeBindingsPath,
  exchangePath,
  queueBindingsPath,
  queuePath,
  readBinding,
  readBindings,
  userConnectionsPath,
  vhostBody,
  vhostConnectionsPath,
  vhostPath,
} from '@warren/management-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { notAuthorised, notFound, post, put, remove } from './change.ts';
import type { Subject } from './contract.ts';
import { oddNames } from './oddNames.ts';

const vhost = 'contract bindings';
const toQueue = { vhost, source: 'x', destination: 'a/b', destinationType: 'queue' } as const;

/** Bindings, in a virtual host with a topic exchange, a headers exchange and a queue; and connections by owner. */
export function bindingContract({ series, node }: Subject): void {
  beforeAll(async () => {
    await put(
      node(),
      vhostPath(vhost),
      vhostBody({ description: '', tags: [], defaultQueueType: null, tracing: null }),
    );
    await put(node(), exchangePath(vhost, 'x'), { type: 'topic' });
    await put(node(), exchangePath(vhost, 'h'), { type: 'headers' });
    await put(node(), queuePath(vhost, 'a/b'), {});
  });
  afterAll(() => remove(node(), vhostPath(vhost)));
  const read = async (path: string) => readBindings((await ask(node(), path)).json);
  const bind = (
    ends: typeof toQueue | Omit<Binding, 'routingKey' | 'arguments' | 'propertiesKey'>,
    routingKey = '',
    args = {},
  ) => post(node(), bindingsBetweenPath(ends), bindingBody({ routingKey, arguments: args }));
  const ofDefaultExchange: Binding = {
    ...toQueue,
    source: '',
    routingKey: 'a/b',
    arguments: {},
    propertiesKey: 'a%2Fb',
  };

  test('a queue is bound to the default exchange by its name', async () => {
    expect(await read(bindingsPath(vhost))).toEqual([ofDefaultExchange]);
    expect(await read(queueBindingsPath(vhost, 'a/b'))).toEqual([ofDefaultExchange]);
    expect(await read(exchangeBindingsPath(vhost, '', 'source'))).toEqual([ofDefaultExchange]);
    expect(await bind({ ...toQueue, source: '' }, 'x')).toMatchObject(notAuthorised('Access refused.'));
  });

  test('a binding is made with 201, twice as well, found from both ends, and removed by its key', async () => {
    expect(await bind(toQueue, 'a.#')).toMatchObject({ status: 201, text: '' });
    expect((await bind(toQueue, 'a.#')).status).toBe(201);
    const made: Binding = { ...toQueue, routingKey: 'a.#', arguments: {}, propertiesKey: 'a.%23' };
    for (const path of [bindingsBetweenPath(toQueue), exchangeBindingsPath(vhost, 'x', 'source')]) {
      expect(await read(path)).toEqual([made]);
    }
    expect(await read(queueBindingsPath(vhost, 'a/b'))).toEqual([ofDefaultExchange, made]);
    expect(readBinding((await ask(node(), bindingPath(made))).json)).toEqual(made);
    expect((await remove(node(), bindingPath(made))).status).toBe(204);
    expect(await remove(node(), bindingPath(made))).toMatchObject(notFound);
    expect(await read(bindingsBetweenPath(toQueue))).toEqual([]);
  });

  test('exchanges are bound too, and arguments tell bindings apart', async () => {
    const between = { vhost, source: 'x', destination: 'h', destinationType: 'exchange' } as const;
    expect((await bind(between, 'k')).status).toBe(201);
    const toHeaders = { ...toQueue, source: 'h' };
    await bind(toHeaders, '', { 'x-match': 'any', a: 1 });
    await bind(toHeaders, '', { 'x-match': 'any', a: 2 });
    expect(await read(exchangeBindingsPath(vhost, 'h', 'destination'))).toEqual([
      { ...between, routingKey: 'k', arguments: {}, propertiesKey: 'k' },
    ]);
    const byHeaders = await read(bindingsBetweenPath(toHeaders));
    expect(byHeaders.map(({ arguments: { a } }) => a).toSorted()).toEqual([1, 2]);
    for (const binding of byHeaders) {
      expect(binding.propertiesKey).toMatch(/^~./);
      expect((await remove(node(), bindingPath(binding))).status).toBe(204);
    }
    await remove(node(), bindingPath({ ...between, propertiesKey: 'k' }));
  });

  test('bindings go with their ends', async () => {
    await put(node(), exchangePath(vhost, 'gone'), { type: 'fanout' });
    await put(node(), queuePath(vhost, 'gone'), {});
    await bind({ ...toQueue, source: 'gone' });
    await bind({ ...toQueue, destination: 'gone' }, 'k');
    expect(await read(bindingsPath(vhost))).toHaveLength(4);
    await remove(node(), exchangePath(vhost, 'gone'));
    await remove(node(), queuePath(vhost, 'gone'));
    expect(await read(bindingsPath(vhost))).toEqual([ofDefaultExchange]);
  });

  test('a routing key may be any text', async () => {
    for (const routingKey of oddNames) expect((await bind(toQueue, routingKey)).status).toBe(201);
    const bindings = await read(bindingsBetweenPath(toQueue));
    expect(bindings.map((binding) => binding.routingKey).toSorted()).toEqual(oddNames.toSorted());
    for (const binding of bindings) {
      const isLost = binding.routingKey === 'null' || binding.routingKey === 'undefined';
      expect((await remove(node(), bindingPath(binding))).status).toBe(isLost ? 404 : 204);
    }
    await remove(node(), exchangePath(vhost, 'x'));
    await put(node(), exchangePath(vhost, 'x'), { type: 'topic' });
  });

  test('what is not there is not bound', async () => {
    const missing = (reason: string) => ({ status: 404, json: { error: 'not_found', reason } });
    expect(await bind({ ...toQueue, source: 'nope' })).toMatchObject(
      missing(`no exchange 'nope' in vhost '${vhost}'`),
    );
    expect(await bind({ ...toQueue, destination: 'nope' })).toMatchObject(
      missing(`no queue 'nope' in vhost '${vhost}'`),
    );
    expect(await bind({ ...toQueue, vhost: 'nope' })).toMatchObject(missing('vhost_not_found'));
    expect(await ask(node(), bindingsPath('nope'))).toMatchObject(notFound);
    expect(await read(queueBindingsPath(vhost, 'nope'))).toHaveLength(1);
    expect(await read(exchangeBindingsPath(vhost, 'nope', 'source'))).toEqual([]);
  });

  test('bindings are shown and made where the asker may enter', async () => {
    const hidden = { status: 404, json: { error: 'not_found', reason: 'Not Found' } };
    const refused = series === '3.10' ? notAuthorised('User not authorised to access virtual host') : hidden;
    for (const path of [bindingsPath(vhost), queueBindingsPath(vhost, 'a/b'), vhostConnectionsPath(vhost)]) {
      expect(await ask(node(), path, { as: 'manager' })).toMatchObject(refused);
    }
    expect((await ask(node(), bindingsPath('/'), { as: 'manager' })).status).toBe(200);
    const unread = { vhost: '/', source: 'amq.topic', destination: 'x', destinationType: 'queue' } as const;
    const question = { method: 'POST', as: 'monitor', body: {} } as const;
    expect(await ask(node(), bindingsBetweenPath(unread), question)).toMatchObject(
      notAuthorised('Access refused.'),
    );
  });

  test('connections are counted by virtual host and by user', async () => {
    const count = async (path: string) => countConnections((await ask(node(), path)).json);
    expect(await count(vhostConnectionsPath(vhost))).toBe(0);
    expect(await count(userConnectionsPath('nope'))).toBe(0);
    expect(await ask(node(), vhostConnectionsPath('nope'))).toMatchObject(notFound);
    const own = await ask(node(), userConnectionsPath('manager'), { as: 'manager' });
    const other = await ask(node(), userConnectionsPath('admin'), { as: 'manager' });
    if (series === '3.10') expect([own.status, other.status]).toEqual([500, 500]);
    else {
      expect(own).toMatchObject({ status: 200, json: [] });
      expect(other).toMatchObject(notAuthorised('User not authorised to access object'));
    }
  });
}
