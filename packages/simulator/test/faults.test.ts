import {
  certificateExpirationPath,
  connectionStatesPath,
  overviewPath,
  readBlockedConnections,
  readCertificateExpiration,
  readNodes,
  readOverview,
} from '@warren/management-api';
import { expect, test } from 'vitest';
import { createCluster, type Fault, faultSchema, injectFault, type SimulatedCluster } from '../src/index.ts';
import { ask, askJson } from './asking.ts';
import { StillClock } from './clocks.ts';

function healthy() {
  const clock = new StillClock();
  const cluster = createCluster({ scenario: 'healthy', clock });
  /** Lets it happen, and so many seconds pass. */
  const after = async (fault: Fault, seconds = 30) => {
    await injectFault(cluster, fault);
    clock.forward(seconds);
  };
  return { clock, cluster, after };
}

function seen(cluster: SimulatedCluster, name: string, by = 0) {
  const node = readNodes(askJson(cluster, '/api/nodes', { node: by })).find(
    (candidate) => candidate.name === name,
  );
  if (node === undefined) throw new Error(`${name} is not listed`);
  return node;
}

const overview = (cluster: SimulatedCluster) => readOverview(askJson(cluster, overviewPath()));

test.each(['memory-alarm', 'disk-alarm'] as const)(
  '%s blocks publishers until resources are as usual',
  async (fault) => {
    const { cluster, after } = healthy();
    await after({ fault, node: 'rabbit@mq2' });
    const { memory, disk } = seen(cluster, 'rabbit@mq2');
    expect([memory.alarm, disk.alarm]).toEqual([fault === 'memory-alarm', fault === 'disk-alarm']);
    expect((memory.used.value ?? 0) > (memory.limit ?? 0)).toBe(fault === 'memory-alarm');
    expect((disk.free.value ?? 0) < (disk.limit ?? 0)).toBe(fault === 'disk-alarm');
    expect(overview(cluster).messageRates.publish?.rate).toBe(0);
    const blocked = readBlockedConnections(askJson(cluster, connectionStatesPath));
    expect(blocked).toMatchObject({ blocked: expect.any(Number), atLeast: true });
    expect(blocked.blocked).toBeGreaterThan(100);
    expect(blocked.blocking).toBeGreaterThan(100);

    await after({ fault: 'resources-usual', node: 'rabbit@mq2' });
    expect(seen(cluster, 'rabbit@mq2').memory.alarm).toBe(false);
    expect(overview(cluster).messageRates.publish?.rate).toBeGreaterThan(1_000);
  },
);

test('memory that grows steadily ends in an alarm', async () => {
  const { clock, cluster, after } = healthy();
  await after({ fault: 'memory-growing', node: 'rabbit@mq1', perSecond: 8 * 1024 ** 2 }, 60);
  const before = seen(cluster, 'rabbit@mq1').memory;
  expect(before.alarm).toBe(false);
  expect(before.used.rate).toBeGreaterThan(0);
  clock.forward(600);
  expect(seen(cluster, 'rabbit@mq1').memory.alarm).toBe(true);
});

test('the clients of a node that goes down come to the others, and its counters are gone from the sum', async () => {
  const { cluster, after } = healthy();
  const before = overview(cluster);
  await after({ fault: 'node-down', node: 'rabbit@mq3' });
  expect(seen(cluster, 'rabbit@mq3').running).toBe(false);
  const down = overview(cluster);
  expect(down.messageRates.publish?.value).toBeLessThan(before.messageRates.publish?.value ?? 0);
  expect(down.messageRates.publish?.rate).toBeGreaterThan(0.9 * (before.messageRates.publish?.rate ?? 0));
  expect(down.objectTotals.connections).toBeGreaterThan(1_150);

  await after({ fault: 'node-up', node: 'rabbit@mq3' });
  expect(seen(cluster, 'rabbit@mq3')).toMatchObject({ running: true, uptimeMs: 30_000 });
});

test('a node that just came up runs, and tells nothing else until its first statistics', async () => {
  const { cluster, after } = healthy();
  await after({ fault: 'node-down', node: 'rabbit@mq3' });
  await after({ fault: 'node-up', node: 'rabbit@mq3' }, 0);
  expect(seen(cluster, 'rabbit@mq3')).toMatchObject({
    running: true,
    uptimeMs: null,
    memory: { limit: null },
  });
});

test.each([
  ['3.10', ['rabbit@mq3']],
  ['4', []],
] as const)('on %s a partition that is over is remembered as %j', async (version, remembered) => {
  const clock = new StillClock();
  const cluster = createCluster({ version, scenario: 'healthy', clock });
  await injectFault(cluster, { fault: 'partition', nodes: ['rabbit@mq3'] });
  expect(seen(cluster, 'rabbit@mq3').running).toBe(false);
  expect(seen(cluster, 'rabbit@mq1', 2).running).toBe(false);
  expect(seen(cluster, 'rabbit@mq2').running).toBe(true);
  await injectFault(cluster, { fault: 'network-healed' });
  expect(seen(cluster, 'rabbit@mq1').partitions).toEqual(remembered);
  await injectFault(cluster, { fault: 'node-down', node: 'rabbit@mq3' });
  await injectFault(cluster, { fault: 'node-up', node: 'rabbit@mq3' });
  expect(seen(cluster, 'rabbit@mq1').partitions).toEqual([]);
  expect(seen(cluster, 'rabbit@mq3').running).toBe(true);
});

test('a backlog grows until somebody consumes it', async () => {
  const { cluster, after } = healthy();
  const usual = overview(cluster).queueTotals.ready.value ?? 0;
  await after({ fault: 'backlog', perSecond: 600 }, 120);
  const grown = overview(cluster).queueTotals.ready;
  expect(grown.value).toBeGreaterThan(usual + 60_000);
  expect(grown.rate).toBeGreaterThan(300);
  await after({ fault: 'backlog', perSecond: 0 }, 1_800);
  expect(overview(cluster).queueTotals.ready.value).toBeLessThan(2 * usual);
});

test.each([
  ['unroutable-dropped', 'drop_unroutable'],
  ['unroutable-returned', 'return_unroutable'],
] as const)('%s shows as %s', async (fault, kind) => {
  const { cluster, after } = healthy();
  await after({ fault, perSecond: 40 });
  expect(overview(cluster).messageRates[kind]?.rate).toBeCloseTo(40, -1);
});

test('clients that poll show as get, mostly from empty queues', async () => {
  const { cluster, after } = healthy();
  expect(overview(cluster).messageRates.get_empty?.rate).toBe(0);
  await after({ fault: 'basic-get', perSecond: 600 });
  const { get, get_empty } = overview(cluster).messageRates;
  expect(get?.rate).toBeCloseTo(100, -1);
  expect(get_empty?.rate).toBeCloseTo(500, -1);
});

test('redelivery and churn go up', async () => {
  const { cluster, after } = healthy();
  await after({ fault: 'redelivery', shareOfDeliveries: 0.5 });
  await after({ fault: 'connection-churn', perSecond: 90 });
  const { messageRates, churn } = overview(cluster);
  expect(messageRates.redeliver?.rate).toBeGreaterThan(1_000);
  expect(churn.connection_created?.rate).toBeGreaterThan(60);
});

test('late statistics: events wait, and figures stand still', async () => {
  const { cluster, after } = healthy();
  await after({ fault: 'statistics', state: 'late' }, 60);
  const { statisticsEventQueue, messageRates } = overview(cluster);
  expect(statisticsEventQueue).toBeGreaterThan(10_000);
  expect(messageRates.publish?.rate).toBe(0);
  await after({ fault: 'statistics', state: 'on' });
  expect(overview(cluster)).toMatchObject({ statisticsEventQueue: 0 });
  expect(overview(cluster).messageRates.publish?.rate).toBeGreaterThan(0);
});

test('disabled statistics leave object totals and the names of nodes', async () => {
  const { cluster, after } = healthy();
  await after({ fault: 'statistics', state: 'off' });
  expect(overview(cluster)).toMatchObject({ statisticsDisabled: true, messageRates: {}, churn: {} });
  expect(seen(cluster, 'rabbit@mq1')).toMatchObject({ running: true, memory: { limit: null } });
});

test('rates mode none takes the message rates away', async () => {
  const { cluster, after } = healthy();
  await after({ fault: 'rates-mode', mode: 'none' });
  expect(overview(cluster)).toMatchObject({ ratesMode: 'none', messageRates: {} });
});

test('a certificate near its end is told by the node that serves it', async () => {
  const { clock, cluster, after } = healthy();
  await after({ fault: 'certificate-ends', node: 'rabbit@mq2', inDays: 20 }, 0);
  const ends = (node: number) =>
    readCertificateExpiration(askJson(cluster, certificateExpirationPath, { node }));
  const [listener] = ends(1);
  expect(listener).toMatchObject({ node: 'rabbit@mq2', listener: 'amqp/ssl:5671' });
  expect(((listener?.notAfter ?? 0) - clock.now()) / 86_400_000).toBeCloseTo(20, 3);
  expect((ends(0)[0]?.notAfter ?? 0) - clock.now()).toBeGreaterThan(300 * 86_400_000);
});

test('a failing node answers everything with its status', async () => {
  const { cluster, after } = healthy();
  await after({ fault: 'failing-node', node: 'rabbit@mq1', status: 500 });
  expect(ask(cluster, '/api/whoami')).toMatchObject({ status: 500, body: '' });
  expect(ask(cluster, '/api/whoami', { node: 1 }).status).toBe(200);
  await after({ fault: 'failing-node', node: 'rabbit@mq1', status: null });
  expect(ask(cluster, '/api/whoami').status).toBe(200);
});

test('maintenance and feature flags show where brokers show them', async () => {
  const { cluster, after } = healthy();
  await after({ fault: 'maintenance', node: 'rabbit@mq2', drained: true });
  await after({ fault: 'feature-flag', name: 'khepri_db', state: 'disabled' });
  expect(seen(cluster, 'rabbit@mq2').beingDrained).toBe(true);
  expect(ask(cluster, '/api/feature-flags').body).toContain('"state":"disabled"');
});

test('a node or a flag that is not there is an error that names what there is', async () => {
  const { cluster } = healthy();
  await expect(injectFault(cluster, { fault: 'node-down', node: 'rabbit@mq9' })).rejects.toThrow(
    'the cluster has no such node, only rabbit@mq1, rabbit@mq2, rabbit@mq3',
  );
  await expect(
    injectFault(cluster, { fault: 'feature-flag', name: 'nope', state: 'enabled' }),
  ).rejects.toThrow('RabbitMQ 4.3.6 has no such feature flag');
});

test('a fault is known by its word', () => {
  expect(faultSchema.safeParse({ fault: 'node-down', node: 'rabbit@mq1' }).success).toBe(true);
  expect(faultSchema.safeParse({ fault: 'meteor' }).success).toBe(false);
});
