import { churnKinds, messageRateKinds, overviewPath, readOverview } from '@warren/management-api';
import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import type { Subject } from './contract.ts';
import { fieldsOf } from './fields.ts';
import { expectSampled } from './sampleExpectations.ts';

/** The overview has every field that is read from it. */
export function overviewContract({ series, node, harness }: Subject): void {
  const read = async (path = overviewPath()) => readOverview((await ask(node(), path)).json);

  test('the overview tells cluster, versions and how statistics are kept', async () => {
    expect(await read()).toMatchObject({
      node: node().name,
      clusterName: expect.any(String),
      productName: 'RabbitMQ',
      erlangVersion: expect.stringMatching(/^\d+/),
      managementVersion: expect.any(String),
      ratesMode: 'basic',
      statisticsDisabled: false,
      statisticsEventQueue: expect.any(Number),
      sampleRetention: { global: [600, 3600, 28800, 86400], basic: [600, 3600], detailed: [600] },
    });
  });

  test('the overview counts objects, listeners and web contexts of all nodes', async () => {
    const overview = await read();
    expect(Object.values(overview.objectTotals)).toEqual(Array(5).fill(expect.any(Number)));
    const names = harness().nodes.map(({ name }) => name);
    const of = (protocol: string) => overview.listeners.filter((listener) => listener.protocol === protocol);
    for (const protocol of ['amqp', 'clustering', 'http']) {
      expect(
        of(protocol)
          .map((listener) => listener.node)
          .toSorted(),
      ).toEqual(names);
    }
    const managed = async () =>
      (await read()).contexts
        .filter(({ description, port }) => description === 'RabbitMQ Management' && port !== null)
        .map((context) => context.node)
        .toSorted();
    await expect.poll(managed, patience).toEqual(names);
    expect(overview.exchangeTypes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['direct', 'fanout', 'headers', 'topic']),
    );
  });

  test('the overview has every kind of message rates, churn and queued messages once there is traffic', async () => {
    await expect.poll(async () => (await read()).queueTotals.total.value, patience).toBeGreaterThan(0);
    const overview = await read();
    expect(Object.keys(overview.messageRates).toSorted()).toEqual([...messageRateKinds].toSorted());
    expect(Object.keys(overview.churn).toSorted()).toEqual([...churnKinds].toSorted());
    for (const figure of [...Object.values(overview.messageRates), ...Object.values(overview.churn)]) {
      expect(figure).toEqual({ value: expect.any(Number), rate: expect.any(Number), samples: [] });
    }
    const { total, ready, unacked } = overview.queueTotals;
    expect(Math.abs((total.value ?? 0) - (ready.value ?? 0) - (unacked.value ?? 0))).toBeLessThanOrEqual(2);
  });

  describe.each([
    [60, 5],
    [600, 5],
    [3600, 60],
    [28800, 600],
    [86400, 1800],
  ])('samples of %i s, one in %i s', (ageS, incrementS) => {
    const age = { ageS, incrementS };

    test('come for queued messages, message rates and churn', async () => {
      const overview = await read(overviewPath({ lengths: age, msgRates: age }));
      expectSampled(overview.queueTotals.total, age);
      expectSampled(overview.messageRates.publish, age);
      expectSampled(overview.churn.connection_created, age);
    });

    test('come newest first', async () => {
      const { json } = await ask(node(), overviewPath({ lengths: age }));
      const details = fieldsOf(fieldsOf(fieldsOf(json).queue_totals).messages_details);
      const times = [details.samples].flat().map((sample) => Number(fieldsOf(sample).timestamp));
      expect(times).toEqual(times.toSorted((a, b) => b - a));
    });
  });

  test.each([
    'lengths_age=60000&lengths_incr=5',
    'msg_rates_age=0&msg_rates_incr=5',
    'lengths_age=60&lengths_incr=-5',
  ])('the range %s is refused', async (query) => {
    const [, age, increment] = /age=(-?\d+).*incr=(-?\d+)/.exec(query) ?? [];
    expect(await ask(node(), `/api/overview?${query}`)).toMatchObject({
      status: 400,
      json: { error: 'bad_request', reason: `Invalid range parameters: age ${age}, incr ${increment}` },
    });
  });

  test('an age without an increment asks for nothing', async () => {
    expect((await read('/api/overview?lengths_age=60')).queueTotals.total.samples).toEqual([]);
  });

  test('a user without the tag monitoring sees fewer fields and only the virtual hosts of their own', async () => {
    const everything = await read();
    const overview = readOverview((await ask(node(), overviewPath(), { as: 'billing-manager' })).json);
    expect(overview).toMatchObject({ node: null, listeners: [], contexts: [], version: everything.version });
    expect(overview.objectTotals.consumers).toBeNull();
    expect(overview.objectTotals.exchanges).toBeLessThan(everything.objectTotals.exchanges ?? 0);
  });

  test('with statistics refused there are object totals only', async () => {
    const overview = await read('/api/overview?disable_stats=true&enable_queue_totals=true');
    expect(overview.statisticsDisabled).toBe(true);
    expect(overview.node).toBe(node().name);
    expect(overview).toMatchObject({ messageRates: {}, churn: {}, listeners: [] });
    expect(overview.objectTotals).toMatchObject({ channels: null, consumers: null });
    expect(overview.objectTotals.queues).toEqual(expect.any(Number));
  });

  test('columns pick fields, also inside of others', async () => {
    const { json } = await ask(node(), '/api/overview?columns=node,object_totals.queues,nope');
    expect(json).toMatchObject({ node: node().name, object_totals: { queues: expect.any(Number) } });
    expect(Object.keys(fieldsOf(json)).toSorted()).toEqual(['node', 'object_totals']);
  });

  test(`TLS of listeners is ${series === '3.10' ? 'not told' : 'told'} by a field`, async () => {
    const { json } = await ask(node(), overviewPath());
    const listeners = [fieldsOf(json).listeners].flat().map(fieldsOf);
    expect(listeners.every((listener) => 'tls' in listener)).toBe(series === '4');
  });
}

const patience = { timeout: 60_000, interval: 500 };
