import {
  exchangesPath,
  overviewPath,
  permissionsPath,
  policiesPath,
  queuePath,
  queuesPath,
  readBrokerPolicies,
  readExchanges,
  readNamedUserLimits,
  readOverview,
  readPermissions,
  readQueue,
  readQueues,
  readTopicPermissions,
  readUsers,
  readVhosts,
  topicPermissionsPath,
  userLimitsPath,
  usersPath,
  usersWithoutPermissionsPath,
  vhostsPath,
} from '@warren/management-api';
import { describe, expect, test } from 'vitest';
import { createCluster, type ReleaseSeries, type SimulatedCluster } from '../src/index.ts';
import { askJson } from './asking.ts';
import { StillClock } from './clocks.ts';
import { fieldsOf } from './contract/fields.ts';

function queues(cluster: SimulatedCluster, vhost?: string) {
  return readQueues(askJson(cluster, queuesPath(vhost)));
}

function sum(numbers: Iterable<number | null>) {
  return Array.from(numbers).reduce<number>((total, number) => total + (number ?? 0), 0);
}

describe.each<ReleaseSeries>(['3.10', '4'])('the demo as RabbitMQ %s', (version) => {
  const cluster = createCluster({ version, clock: new StillClock() });
  const held = (vhost: string, name: string) => readQueue(askJson(cluster, queuePath(vhost, name)));

  test('has the queues, exchanges, consumers and messages that its overview counts', () => {
    const { objectTotals, queueTotals } = readOverview(askJson(cluster, overviewPath()));
    const all = queues(cluster);
    expect(all).toHaveLength(objectTotals.queues ?? -1);
    expect(sum(all.map(({ consumers }) => consumers))).toBe(objectTotals.consumers);
    expect(Math.abs(sum(all.map(({ messages }) => messages)) - (queueTotals.total.value ?? 0))).toBeLessThan(
      250,
    );
    expect(readExchanges(askJson(cluster, exchangesPath()))).toHaveLength(objectTotals.exchanges ?? -1);
  });

  test('has queues and exchanges of every type', () => {
    const types = (items: readonly { type: string }[]) =>
      [...new Set(items.map(({ type }) => type))].toSorted();
    expect(types(queues(cluster))).toEqual(['classic', 'quorum', 'stream']);
    expect(types(readExchanges(askJson(cluster, exchangesPath())))).toEqual([
      'direct',
      'fanout',
      'headers',
      'topic',
    ]);
  });

  test('has users with every tag, one who may enter nothing, and four virtual hosts', () => {
    const users = readUsers(askJson(cluster, usersPath));
    expect([...new Set(users.flatMap(({ tags }) => tags))].toSorted()).toEqual([
      'administrator',
      'impersonator',
      'management',
      'monitoring',
      'policymaker',
    ]);
    const outside = readUsers(askJson(cluster, usersWithoutPermissionsPath));
    expect(outside.map(({ name, passwordHash }) => [name, passwordHash])).toEqual([['newcomer', '']]);
    expect(readVhosts(askJson(cluster, vhostsPath))).toHaveLength(4);
    expect(readTopicPermissions(askJson(cluster, topicPermissionsPath))).toHaveLength(1);
    expect(readNamedUserLimits(askJson(cluster, userLimitsPath()))).toEqual([
      { user: 'shop-app', maxConnections: 500, maxChannels: 4_000 },
    ]);
  });

  test('has connections of users that there are', () => {
    const names = new Set(readUsers(askJson(cluster, usersPath)).map(({ name }) => name));
    const connections = [askJson(cluster, '/api/connections?columns=user')].flat().map(fieldsOf);
    expect(connections.length).toBeGreaterThan(1_000);
    expect(connections.filter(({ user }) => !names.has(String(user)))).toEqual([]);
  });

  test('has ten policies, of which two tie, one hides another and one passes a quorum queue over', () => {
    expect(readBrokerPolicies(askJson(cluster, policiesPath()))).toHaveLength(10);
    const byName = new Map(
      readBrokerPolicies(askJson(cluster, policiesPath('billing'))).map((policy) => [policy.name, policy]),
    );
    expect(byName.get('billing-limits')?.priority).toBe(byName.get('billing-dlx')?.priority);
    expect(['billing-limits', 'billing-dlx']).toContain(held('billing', 'billing.export.daily').policy);
    expect(held('billing', 'billing.payments').policy).toBe('billing-vip');
    expect(held('billing', 'billing.reminders').policy).toBe('billing-lazy');
    expect(held('billing', 'billing.refunds').policy).toBe(version === '3.10' ? null : 'billing-default');
    expect(held('billing', 'billing.invoices')).toMatchObject({
      policy: 'billing-default',
      operatorPolicy: 'op-ttl',
      effectivePolicyDefinition: { 'message-ttl': 172_800_000 },
      mirrors: version === '3.10' ? [expect.any(String)] : [],
    });
    expect(held('billing', 'billing.ledger').operatorPolicy).toBeNull();
  });
});

test('a queue on a node that is down is down, and a quorum queue keeps its majority', () => {
  const cluster = createCluster({ clock: new StillClock() });
  const last = cluster.nodes[2];
  if (last === undefined) throw new Error('no third node');
  last.running = false;
  const onLast = queues(cluster).filter(({ node }) => node === last.name);
  const states = (type: string) =>
    new Set(onLast.filter((queue) => queue.type === type).map(({ state }) => state));
  expect(states('classic')).toEqual(new Set(['down']));
  expect(states('quorum')).toEqual(new Set(['running']));
  expect(onLast.find(({ type }) => type === 'quorum')?.online).toHaveLength(2);
});

test('a cluster of any size is made at once', () => {
  const population = {
    users: 10_000,
    vhosts: 10_000,
    permissions: 10_000,
    policies: 10_000,
    queues: 100_000,
  };
  const cluster = createCluster({ scenario: 'healthy', clock: new StillClock(), population });
  const own = createCluster({ scenario: 'healthy', clock: new StillClock() });
  const more = (path: string) => [askJson(cluster, path)].flat().length - [askJson(own, path)].flat().length;
  for (const path of [usersPath, vhostsPath, permissionsPath, policiesPath()])
    expect(more(path)).toBe(10_000);
  const billing = queues(cluster, 'billing');
  expect(billing).toHaveLength(100_000);
  expect(readPermissions(askJson(cluster, '/api/users/app-00001/permissions'))).toHaveLength(1);
  expect(readOverview(askJson(cluster, overviewPath())).objectTotals.queues).toBe(106_622);
});

test('policies of a population hold for its queues', () => {
  const population = { queues: 10_000, policies: 200 };
  const cluster = createCluster({ scenario: 'healthy', clock: new StillClock(), population });
  expect(readBrokerPolicies(askJson(cluster, policiesPath('billing')))).toHaveLength(50);
  expect(queues(cluster, 'billing').filter(({ policy }) => policy !== null).length).toBeGreaterThan(400);
});
