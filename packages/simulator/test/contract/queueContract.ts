import {
  exchangePath,
  exchangesPath,
  operatorPolicyPath,
  parseLossless,
  policyPath,
  queuePath,
  queuesPath,
  readExchange,
  readExchanges,
  readQueue,
  readQueues,
  stringifyLossless,
  withColumns,
} from '@warren/management-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { badRequest, notAuthorised, notFound, put, remove } from './change.ts';
import type { Subject } from './contract.ts';
import { fieldsOf } from './fields.ts';

const prefix = 'contract.queue';
const vhost = 'billing';
const named = (name: string) => queuePath(vhost, `${prefix}.${name}`);
const declarations = {
  classic: '{"durable":true,"arguments":{"x-max-length":9007199254740993}}',
  temporary: '{"auto_delete":true}',
  quorum: '{"durable":true,"arguments":{"x-queue-type":"quorum"}}',
  stream: '{"durable":true,"arguments":{"x-queue-type":"stream","x-max-age":"1D"}}',
};

/** Queues and exchanges as policies choose by them: listed, declared, held by policies. */
export function queueContract({ series, node }: Subject): void {
  const policy = policyPath(vhost, `${prefix} policy`);
  const operatorPolicy = operatorPolicyPath(vhost, `${prefix} operator`);
  const read = async (name: string) => readQueue(parseLossless((await ask(node(), named(name))).text));
  /** What is told without statistics: the policy at once. */
  const recorded = async (name: string) => {
    const query = 'disable_stats=true&enable_queue_totals=true';
    const { json } = await ask(node(), `${queuesPath(vhost)}?${query}`);
    const queues = [json].flat().map(fieldsOf);
    return queues.find((queue) => queue.name === `${prefix}.${name}`);
  };
  const held = async (name: string) => {
    const queue = await read(name);
    return [queue.policy, queue.operatorPolicy, queue.effectivePolicyDefinition];
  };
  beforeAll(async () => {
    for (const [name, body] of Object.entries(declarations)) {
      expect((await put(node(), named(name), body)).status).toBe(201);
    }
  });
  afterAll(async () => {
    for (const path of [policy, operatorPolicy]) await remove(node(), path);
    for (const name of Object.keys(declarations)) await remove(node(), named(name));
  });

  test('a queue is told as it was declared, arguments digit for digit', async () => {
    for (const name of Object.keys(declarations)) {
      await expect.poll(async () => (await read(name)).effectivePolicyDefinition, patience).toEqual({});
    }
    const classic = await read('classic');
    expect(classic).toMatchObject({
      name: `${prefix}.classic`,
      vhost,
      type: 'classic',
      durable: true,
      autoDelete: false,
      exclusive: false,
      messages: 0,
      messagesReady: 0,
      messagesUnacked: 0,
      messageBytesReady: 0,
      consumers: 0,
      state: 'running',
      node: node().name,
      members: [],
      mirrors: [],
      idleSince: expect.any(Number),
    });
    expect(stringifyLossless(classic.arguments['x-max-length'])).toBe('9007199254740993');
    expect(Object.keys(classic.arguments)).toHaveLength(series === '3.10' ? 1 : 2);
    expect(await read('temporary')).toMatchObject({ durable: false, autoDelete: true });
    const replicated = await read('quorum');
    expect(replicated).toMatchObject({
      type: 'quorum',
      arguments: { 'x-queue-type': 'quorum' },
      node: node().name,
    });
    expect([replicated.members.length, replicated.online.length]).toEqual([3, 3]);
    expect(await read('stream')).toMatchObject({
      type: 'stream',
      arguments: { 'x-max-age': '1D' },
      members: expect.any(Array),
    });
  });

  test('lists of queues give the same by columns, page and name', async () => {
    const columns = [
      'name',
      'type',
      'arguments',
      'policy',
      'messages_ready',
      'consumers',
      'effective_policy_definition',
    ];
    const { json } = await ask(node(), withColumns(queuesPath(vhost), columns));
    const own = readQueues(json).filter(({ name }) => name.startsWith(prefix));
    expect(own.map(({ name, type }) => [name.slice(prefix.length + 1), type])).toEqual([
      ['classic', 'classic'],
      ['quorum', 'quorum'],
      ['stream', 'stream'],
      ['temporary', 'classic'],
    ]);
    expect(own[0]).toMatchObject({
      messagesReady: 0,
      consumers: 0,
      vhost: '',
      effectivePolicyDefinition: {},
    });
    const page = await ask(
      node(),
      `${queuesPath()}?page=1&page_size=2&name=CONTRACT.QUEUE.&columns=name&sort=name&sort_reverse=true`,
    );
    expect(page.json).toMatchObject({
      filtered_count: 4,
      page_count: 2,
      items: [{ name: `${prefix}.temporary` }, { name: `${prefix}.stream` }],
    });
  });

  test('a policy and an operator policy hold by type, and merge', async () => {
    const body = {
      pattern: '^contract\\.queue\\.',
      definition: { 'max-length': 9, 'delivery-limit': 3 },
      priority: 90,
    };
    await put(node(), policy, body);
    await put(node(), operatorPolicy, {
      pattern: '[cq]l?',
      definition: { 'max-length': 4, expires: 9_000_000 },
    });
    const operator = `${prefix} operator`;
    const limited = { 'max-length': 4, expires: 9_000_000 };
    await expect
      .poll(() => held('quorum'), patience)
      .toEqual([`${prefix} policy`, operator, { ...limited, 'delivery-limit': 3 }]);
    await expect.poll(() => held('classic'), patience).toEqual([null, operator, limited]);
    await expect.poll(() => held('stream'), patience).toEqual([null, null, {}]);
    await put(node(), policy, { ...body, definition: { 'max-length-bytes': 7 } });
    await expect
      .poll(() => held('stream'), patience)
      .toEqual([`${prefix} policy`, null, { 'max-length-bytes': 7 }]);
    await expect
      .poll(() => held('classic'), patience)
      .toEqual([`${prefix} policy`, operator, { ...limited, 'max-length-bytes': 7 }]);
    await remove(node(), policy);
    await expect.poll(() => held('classic'), patience).toEqual([null, operator, limited]);
    await remove(node(), operatorPolicy);
    await expect.poll(() => held('quorum'), patience).toEqual([null, null, {}]);
  });

  test('the highest priority holds, fractions count, queues and exchanges are told apart', async () => {
    const lower = policyPath(vhost, `${prefix} lower`);
    const exchange = exchangePath(vhost, `${prefix}.exchange`);
    await put(node(), exchange, { type: 'topic' });
    const body = { pattern: 'contract.queue', definition: { 'max-length': 1 }, priority: 1.5 };
    await put(node(), lower, { ...body, priority: 1, definition: { 'alternate-exchange': 'x' } });
    await put(node(), policy, { ...body, 'apply-to': 'queues' });
    expect((await recorded('classic'))?.policy).toBe(`${prefix} policy`);
    expect(readExchange((await ask(node(), exchange)).json).policy).toBe(`${prefix} lower`);
    await put(node(), policy, { ...body, 'apply-to': 'exchanges' });
    expect((await recorded('classic'))?.policy).toBe(`${prefix} lower`);
    expect(readExchange((await ask(node(), exchange)).json).policy).toBe(`${prefix} policy`);
    for (const path of [policy, lower, exchange]) await remove(node(), path);
  });

  test(`mirrors are ${series === '3.10' ? 'told with their nodes' : 'refused'}`, async () => {
    const body = {
      pattern: '^contract\\.queue\\.classic$',
      definition: { 'ha-mode': 'exactly', 'ha-params': 2 },
      priority: 90,
    };
    const { status } = await put(node(), policy, body);
    if (series === '4') return expect(status).toBe(400);
    const mirrors = async () => (await read('classic')).mirrors.length;
    await expect.poll(mirrors, patience).toBe(1);
    await remove(node(), policy);
    await expect.poll(mirrors, patience).toBe(0);
  });

  test('the exchanges of every virtual host are listed, the default one without a name', async () => {
    const exchanges = readExchanges((await ask(node(), exchangesPath(vhost))).json);
    expect(exchanges.slice(0, 7).map(({ name, type }) => [name, type])).toEqual([
      ['', 'direct'],
      ['amq.direct', 'direct'],
      ['amq.fanout', 'fanout'],
      ['amq.headers', 'headers'],
      ['amq.match', 'headers'],
      ['amq.rabbitmq.trace', 'topic'],
      ['amq.topic', 'topic'],
    ]);
    expect(readExchange((await ask(node(), exchangePath(vhost, ''))).json)).toMatchObject({
      name: '',
      type: 'direct',
      durable: true,
    });
    expect(exchanges[5]).toMatchObject({ internal: true, autoDelete: false, policy: null });
  });

  test('an exchange is declared once, differs not, and goes', async () => {
    const exchange = exchangePath(vhost, `${prefix}.exchange`);
    const body = { type: 'topic', durable: true, arguments: { 'alternate-exchange': 'amq.fanout' } };
    expect((await put(node(), exchange, body)).status).toBe(201);
    expect((await put(node(), exchange, body)).status).toBe(204);
    const inVhost = `for exchange '${prefix}.exchange' in vhost 'billing'`;
    expect(await put(node(), exchange, { ...body, type: 'fanout' })).toMatchObject(
      badRequest(`inequivalent arg 'type' ${inVhost}: received 'fanout' but current is 'topic'`),
    );
    expect(await put(node(), exchange, { ...body, type: 'nope' })).toMatchObject(
      // Invalid where the node has met the word before.
      badRequest(expect.stringMatching(/^(unknown|invalid) exchange type 'nope'$/)),
    );
    expect((await remove(node(), exchange)).status).toBe(204);
    expect(await remove(node(), exchange)).toMatchObject(notFound);
  });

  test.each<[string, unknown, unknown]>([
    [
      'classic',
      { durable: false },
      `inequivalent arg 'durable' for queue '${prefix}.classic' in vhost 'billing': received 'false' but current is 'true'`,
    ],
    [
      'classic',
      { durable: true },
      `inequivalent arg 'x-max-length' for queue '${prefix}.classic' in vhost 'billing': received none but current is the value '9007199254740993' of type 'long'`,
    ],
    [
      'new',
      { arguments: { 'x-queue-type': 'quorum' } },
      `invalid property 'non-durable' for queue '${prefix}.new' in vhost 'billing'`,
    ],
    [
      'new',
      { arguments: { 'x-queue-type': 'nope' } },
      `invalid arg 'x-queue-type' for queue '${prefix}.new' in vhost 'billing': "unsupported queue type 'nope'"`,
    ],
    ['new', { durable: 'yes' }, ['not_boolean', 'yes']],
    ['new', '{', 'not_json'],
  ])('the queue %s declared as %j is refused', async (name, body, reason) => {
    expect(await put(node(), named(name), body)).toMatchObject(badRequest(reason));
  });

  test('reserved names and what a user may not configure are refused', async () => {
    const refused = notAuthorised('Access refused.');
    expect(await put(node(), queuePath(vhost, 'amq.mine'), {})).toMatchObject(refused);
    expect(await put(node(), exchangePath(vhost, 'amq.mine'), {})).toMatchObject(refused);
    expect(await remove(node(), exchangePath(vhost, 'amq.topic'))).toMatchObject(refused);
    expect(await put(node(), queuePath('/', prefix), {}, 'monitor')).toMatchObject(refused);
    expect((await put(node(), queuePath('/', prefix), {}, 'manager')).status).toBe(201);
    expect((await remove(node(), queuePath('/', prefix), 'manager')).status).toBe(204);
  });

  test('queues are shown where the asker may enter; a whole list to those who monitor', async () => {
    const names = async (as: 'monitor' | 'manager' | 'billing-manager') =>
      readQueues((await ask(node(), `${queuesPath()}?columns=name`, { as })).json).map(({ name }) => name);
    expect(await names('monitor')).toContain(`${prefix}.classic`);
    expect(await names('billing-manager')).toContain(`${prefix}.classic`);
    expect(await names('manager')).not.toContain(`${prefix}.classic`);
    for (const path of [queuesPath(vhost), named('classic'), exchangesPath(vhost), exchangePath(vhost, '')]) {
      expect(await ask(node(), path, { as: 'manager' })).toMatchObject(
        series === '3.10'
          ? notAuthorised('User not authorised to access virtual host')
          : { status: 404, json: { error: 'not_found', reason: 'Not Found' } },
      );
    }
    expect(await ask(node(), queuesPath('nope'), { as: 'manager' })).toMatchObject(notFound);
    expect(await ask(node(), queuePath(vhost, 'nope'))).toMatchObject(notFound);
  });

  test('without statistics there are declarations and counts', async () => {
    const queue = await recorded('classic');
    expect(queue).toMatchObject({
      type: 'classic',
      durable: true,
      messages: 0,
      messages_ready: 0,
      state: 'running',
    });
    expect(Object.keys(queue ?? {})).not.toContain('consumers');
  });
}

/** Statistics of queues come up to three intervals late. */
const patience = { timeout: 30_000, interval: 300 };
