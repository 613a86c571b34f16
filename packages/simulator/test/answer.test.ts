import { readMessageRates } from '@warren/management-api';
import { expect, test } from 'vitest';
import { createCluster } from '../src/index.ts';
import { ask, askJson } from './asking.ts';
import { StillClock } from './clocks.ts';
import { fieldsOf } from './contract/fields.ts';

const cluster = createCluster({ clock: new StillClock() });

test.each([
  ['GET', '/api/queues/%2F/orders%20new/contents'],
  ['GET', '/api/channels'],
  ['PUT', '/api/parameters/shovel/%2F/new'],
  ['GET', '/api/health/checks/quorum-queues-without-elected-leaders/all-vhosts'],
  ['GET', '/api/definitions'],
])('%s %s, which is not simulated, says so by name', (method, target) => {
  const { status, body } = ask(cluster, target, { method });
  expect(status).toBe(501);
  expect(JSON.parse(body)).toEqual({
    error: 'not_simulated',
    reason: `The simulator does not answer ${method} ${target}.`,
  });
});

test('what no broker has is not found', () => {
  expect(ask(cluster, '/api/warren').status).toBe(404);
  expect(ask(cluster, '/simulator/faults', { method: 'POST' }).status).not.toBe(204);
});

test('guest is let in from the node’s own machine only, as brokers do', () => {
  expect(ask(cluster, '/api/whoami', { fromLoopback: true }).status).toBe(200);
  expect(ask(cluster, '/api/whoami', { fromLoopback: false })).toMatchObject({
    status: 401,
    body: '{"error":"not_authorised","reason":"User can only log in via localhost"}',
  });
  expect(ask(cluster, '/api/whoami', { name: 'admin', fromLoopback: false }).status).toBe(200);
});

test('virtual hosts have their part of the traffic, and a user sees that part alone', () => {
  const published = (target: string, asking = {}) =>
    readMessageRates(fieldsOf(askJson(cluster, target, asking)).message_stats).publish?.value ?? 0;
  const all = published('/api/overview');
  expect(published('/api/vhosts/billing') / all).toBeCloseTo(0.3, 2);
  expect(published('/api/vhosts/%2F') / all).toBeCloseTo(0.25, 2);
  expect(published('/api/overview', { name: 'monitor' })).toBe(all);
  const ofBilling = published('/api/overview', { name: 'billing-manager', password: 'billing-pw' });
  expect(ofBilling / all).toBeCloseTo(0.3, 2);
});

test('a feature flag is enabled for good', () => {
  const demo = createCluster({ clock: new StillClock() });
  expect(ask(demo, '/api/feature-flags').body).toContain('"state":"disabled"');
  const enable = '/api/feature-flags/track_qq_members_uids/enable';
  expect(ask(demo, enable, { method: 'PUT', name: 'monitor' }).status).toBe(401);
  expect(ask(demo, enable, { method: 'PUT' }).status).toBe(204);
  expect(ask(demo, '/api/feature-flags').body).not.toContain('"state":"disabled"');
});

test('top processes and tables of a node are for administrators', () => {
  const processes = askJson(cluster, '/api/top/rabbit%40mq1?sort=memory&row_count=3');
  expect(processes).toMatchObject({ node: 'rabbit@mq1', row_count: 3, processes: { length: 3 } });
  expect(askJson(cluster, '/api/top/ets/rabbit%40mq1')).toMatchObject({ ets_tables: expect.any(Array) });
  expect(ask(cluster, '/api/top/rabbit%40mq1', { name: 'monitor' }).status).toBe(401);
});
