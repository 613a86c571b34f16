import { describe, expect, test } from 'vitest';
import { bindingPath, bindingsBetweenPath, exchangeBindingsPath } from '../src/bindings.ts';
import { exchangePath, readExchange } from '../src/exchanges.ts';
import { readNamedUserLimits, readVhostLimits } from '../src/limits.ts';
import { parseLossless, stringifyLossless } from '../src/losslessJson.ts';
import { countByVhost, readTotalCount } from '../src/objectCounts.ts';
import { policyBody, readBrokerPolicy } from '../src/policies.ts';
import { readQueue } from '../src/queues.ts';
import { readVhost, vhostBody } from '../src/vhosts.ts';

describe('a virtual host', () => {
  test('called and described with the words for nothing keeps them', () => {
    const sent = {
      name: 'undefined',
      description: 'unknown',
      tags: [null, 'NaN'],
      default_queue_type: 'undefined',
    };
    expect(readVhost(sent)).toMatchObject({
      name: 'undefined',
      description: 'unknown',
      tags: ['null', 'NaN'],
      defaultQueueType: null,
      protectedFromDeletion: null,
    });
  });

  test('without a description, of which some brokers send null, has none', () => {
    expect(readVhost({ name: 'a', description: null }).description).toBeNull();
    expect(readVhost({ name: 'a', description: '' }).description).toBeNull();
  });

  test('is written with what a PUT would else reset, and without what it keeps', () => {
    const settings = { description: '', tags: [], defaultQueueType: null, tracing: null };
    expect(vhostBody(settings)).toEqual({ description: '', tags: [] });
    expect(vhostBody({ ...settings, defaultQueueType: 'quorum', tracing: false })).toEqual({
      description: '',
      tags: [],
      default_queue_type: 'quorum',
      tracing: false,
    });
  });
});

test('queues are counted by their virtual host, whatever it is called', () => {
  const listed = [{ vhost: '/' }, { vhost: '__proto__' }, { vhost: '/' }];
  expect([...countByVhost(listed)]).toEqual([
    ['/', 2],
    ['__proto__', 1],
  ]);
  expect(readTotalCount({ total_count: 12, items: [{ name: 'q' }] })).toBe(12);
  expect(readTotalCount([])).toBeNull();
});

test('limits of which none is left come as an empty list from 3.10', () => {
  const left = [
    { vhost: '/', value: [] },
    { vhost: 'a', value: { 'max-queues': 0, 'max-connections': -1, 'max-nope': 5 } },
  ];
  expect(readVhostLimits(left)).toEqual([{ vhost: '/' }, { vhost: 'a', maxConnections: -1, maxQueues: 0 }]);
  expect(readNamedUserLimits([{ user: 'null', value: { 'max-channels': 3 } }])).toEqual([
    { user: 'null', maxChannels: 3 },
  ]);
});

test('a queue right after its declaration has no statistics, and no policy is told in three ways', () => {
  expect(
    readQueue({ name: 'q', vhost: '/', type: 'quorum', exclusive: null, state: 'running' }),
  ).toMatchObject({
    exclusive: null,
    policy: null,
    effectivePolicyDefinition: null,
    messages: null,
    members: [],
    mirrors: [],
    idleSince: null,
  });
  for (const policy of [null, '', undefined]) expect(readQueue({ policy }).policy).toBeNull();
  expect(readQueue({ policy: 'undefined', effective_policy_definition: [] })).toMatchObject({
    policy: 'undefined',
    effectivePolicyDefinition: {},
  });
});

test('a queue is idle since a time in any zone', () => {
  const at = Date.UTC(2026, 10, 25, 20, 34, 34, 249);
  expect(readQueue({ idle_since: '2026-11-25T20:34:34.249+00:00' }).idleSince).toBe(at);
  expect(readQueue({ idle_since: '2026-11-25T21:34:34.249+01:00' }).idleSince).toBe(at);
});

test('the default exchange has no name, and is addressed by one', () => {
  expect(readExchange({ name: '', type: 'direct' })).toMatchObject({
    name: '',
    policy: null,
    internal: null,
  });
  expect(exchangePath('/', '')).toBe('/api/exchanges/%2F/amq.default');
  expect(exchangeBindingsPath('a b', '', 'source')).toBe('/api/exchanges/a%20b/amq.default/bindings/source');
});

test('a binding is addressed by its key, which is quoted already', () => {
  const ends = { vhost: '/', source: '', destination: 'a/b', destinationType: 'queue' } as const;
  expect(bindingsBetweenPath(ends)).toBe('/api/bindings/%2F/e/amq.default/q/a%2Fb');
  expect(bindingPath({ ...ends, destinationType: 'exchange', propertiesKey: 'a.%23' })).toBe(
    '/api/bindings/%2F/e/amq.default/e/a%2Fb/a.%2523',
  );
});

test('a policy is written as it was read, numbers digit for digit', () => {
  const sent =
    '{"pattern":"^a","apply-to":"queues","priority":1.0,"definition":{"max-length":9007199254740993,"expires":1}}';
  expect(stringifyLossless(policyBody(readBrokerPolicy(parseLossless(sent))))).toBe(sent);
});
