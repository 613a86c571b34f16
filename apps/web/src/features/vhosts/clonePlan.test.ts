import type { Queue } from '@warren/management-api';
import { readBindings, readExchanges, readQueues, readVhost } from '@warren/management-api';
import { expect, test } from 'vitest';
import { type ClonePart, cloneParts, clonePlan, countsByPart, type VhostSetUp } from './clonePlan.ts';

const setUp: VhostSetUp = {
  vhost: readVhost({
    name: 'shop',
    description: 'Till',
    tags: ['a,b'],
    default_queue_type: 'quorum',
    tracing: true,
    protected_from_deletion: true,
  }),
  permissions: [
    { user: 'admin', vhost: 'shop', configure: '', write: '', read: '' },
    { user: 'app', vhost: 'shop', configure: '^app', write: '^app', read: '^app' },
  ],
  topicPermissions: [{ user: 'app', vhost: 'shop', exchange: 'orders', write: '^new', read: '' }],
  policies: [
    {
      vhost: 'shop',
      name: 'limits',
      pattern: '',
      applyTo: 'queues',
      priority: 5,
      definition: { 'max-length': 10 },
    },
  ],
  operatorPolicies: [
    { vhost: 'shop', name: 'ttl', pattern: '', applyTo: 'queues', priority: 0, definition: { expires: 9 } },
  ],
  limits: { vhost: 'shop', maxQueues: 0 },
  exchanges: readExchanges([
    { name: '', type: 'direct' },
    { name: 'amq.topic', type: 'topic' },
    { name: 'orders', vhost: 'shop', type: 'topic', durable: true, auto_delete: false, internal: true },
  ]),
  queues: readQueues([
    { name: 'new', durable: true, auto_delete: false, arguments: { 'x-queue-type': 'quorum' } },
    { name: 'mine', exclusive: true },
    { name: 'amq.gen-1' },
  ]),
  bindings: readBindings([
    { source: '', destination: 'new', destination_type: 'queue', routing_key: 'new' },
    { source: 'orders', destination: 'new', destination_type: 'queue', routing_key: '#' },
    { source: 'orders', destination: 'mine', destination_type: 'queue', routing_key: '#' },
    { source: 'amq.topic', destination: 'orders', destination_type: 'exchange', routing_key: '' },
  ]),
};

const kindsOf = (parts: Iterable<ClonePart>) =>
  clonePlan(setUp, 'copy', new Set(parts), 'admin').map(({ change }) => change.kind);

test('everything comes in an order in which each finds what it needs', () => {
  expect(kindsOf(cloneParts)).toEqual([
    'put-vhost',
    'put-policy',
    'put-policy',
    'declare-exchange',
    'declare-queue',
    'bind',
    'bind',
    'set-topic-permission',
    'set-permission',
    'set-permission',
    'set-vhost-limit',
    'protect-vhost',
  ]);
});

test('all of it is in the new one, and the settings are as they were', () => {
  const items = clonePlan(setUp, 'copy', new Set(cloneParts), 'admin');
  expect(items[0]).toEqual({
    key: 'virtual host',
    needed: true,
    change: {
      kind: 'put-vhost',
      name: 'copy',
      existing: false,
      description: 'Till',
      tags: ['a,b'],
      defaultQueueType: 'quorum',
      tracing: true,
    },
  });
  expect(JSON.stringify(items)).not.toContain('"shop"');
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
});

test('whoever clones loses permissions there only when nothing is left to be declared', () => {
  const users = clonePlan(setUp, 'copy', new Set(cloneParts), 'admin').flatMap(({ change }) =>
    change.kind === 'set-permission' ? [change.user] : [],
  );
  expect(users).toEqual(['app', 'admin']);
});

test('all permissions of whoever clones are there already', () => {
  const all = { user: 'admin', vhost: 'shop', configure: '.*', write: '.*', read: '.*' };
  const items = clonePlan({ ...setUp, permissions: [all] }, 'copy', new Set(['permissions']), 'admin');
  expect(items.map(({ change }) => change.kind)).toEqual(['put-vhost', 'protect-vhost']);
});

test('queues of a connection and of the broker are not cloned, nor what leads to them', () => {
  const names = clonePlan(setUp, 'copy', new Set(cloneParts), 'admin').flatMap(({ change }) =>
    change.kind === 'declare-queue' ? [change.name] : change.kind === 'bind' ? [change.destination] : [],
  );
  expect(names).toEqual(['new', 'new', 'orders']);
});

test('each part tells how much of it there is', () => {
  const items = clonePlan(setUp, 'copy', new Set(cloneParts), 'admin');
  expect(Object.fromEntries(countsByPart(items))).toEqual({
    permissions: 2,
    'topic-permissions': 1,
    policies: 2,
    limits: 1,
    exchanges: 1,
    queues: 1,
    bindings: 2,
  });
});

test('what is not asked for is left out', () => {
  expect(kindsOf([])).toEqual(['put-vhost', 'protect-vhost']);
  expect(kindsOf(['policies', 'limits'])).toEqual([
    'put-vhost',
    'put-policy',
    'put-policy',
    'set-vhost-limit',
    'protect-vhost',
  ]);
});

test('ten thousand queues are planned at once', () => {
  const one = setUp.queues[0];
  if (one === undefined) throw new Error('no queue');
  const queues: Queue[] = Array.from({ length: 10_000 }, (_, number) => ({ ...one, name: `q${number}` }));
  expect(clonePlan({ ...setUp, queues }, 'copy', new Set(['queues']), 'admin')).toHaveLength(10_002);
});
