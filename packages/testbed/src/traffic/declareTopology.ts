import { oddVhost } from '../accounts.ts';
import type { ClusterNode, ReleaseSeries } from '../cluster.ts';
import { requestManagement } from '../managementRequest.ts';

/**
 * Makes the queues, exchanges, bindings and policies of the traffic, on any release series; what exists already stays.
 * Mirroring exists on 3.x only.
 */
export async function declareTopology(node: ClusterNode, series: ReleaseSeries): Promise<void> {
  await requestManagement(node, {
    method: 'POST',
    path: '/api/definitions',
    timeoutMs: 60_000,
    body: {
      policies: series === '3.10' ? [...policies, mirroring] : policies,
      queues: [...queues('/'), ...otherQueues],
      exchanges: [
        exchange('shop', 'topic'),
        exchange('events', 'fanout'),
        exchange('dead-letters', 'fanout'),
        exchange('nobody-bound', 'direct'),
      ],
      bindings: [
        binding('shop', 'orders', 'orders.#'),
        binding('shop', 'orders.audit', 'orders.#'),
        binding('shop', 'invoices', 'invoices.*'),
        binding('events', 'emails'),
        binding('events', 'mirrored.payments'),
        binding('dead-letters', 'orders.dead'),
      ],
    },
  });
}

const policies = [
  policy('short', '^(backlog|orders\\.dead|invoices)$', { 'max-length': 2000 }, 'queues'),
  policy('audit', '^orders\\.audit$', { 'max-length-bytes': 50_000_000 }, 'queues'),
];

const mirroring = policy(
  'mirrored',
  '^mirrored\\.',
  { 'ha-mode': 'exactly', 'ha-params': 2, 'ha-sync-mode': 'automatic', 'max-length': 5000 },
  'queues',
);

function queues(vhost: string) {
  return [
    queue(vhost, 'orders', 'quorum', { 'x-dead-letter-exchange': 'dead-letters' }),
    queue(vhost, 'orders.audit', 'stream', { 'x-stream-max-segment-size-bytes': 10_000_000 }),
    queue(vhost, 'orders.dead', 'classic'),
    queue(vhost, 'invoices', 'classic'),
    queue(vhost, 'emails', 'classic'),
    queue(vhost, 'mirrored.payments', 'classic'),
    queue(vhost, 'refused-once', 'classic'),
    queue(vhost, 'held', 'quorum'),
    queue(vhost, 'backlog', 'classic'),
    queue(vhost, 'empty', 'classic'),
  ];
}

const otherQueues = [queue('billing', 'invoices', 'quorum'), queue(oddVhost, 'odd / 100%+ñ', 'classic')];

function queue(vhost: string, name: string, type: 'classic' | 'quorum' | 'stream', further: object = {}) {
  return { vhost, name, durable: true, auto_delete: false, arguments: { 'x-queue-type': type, ...further } };
}

function exchange(name: string, type: 'direct' | 'fanout' | 'topic') {
  return { vhost: '/', name, type, durable: true, auto_delete: false, internal: false, arguments: {} };
}

function binding(source: string, destination: string, routingKey = '') {
  return {
    vhost: '/',
    source,
    destination,
    destination_type: 'queue',
    routing_key: routingKey,
    arguments: {},
  };
}

function policy(name: string, pattern: string, definition: object, applyTo: 'queues') {
  return { vhost: '/', name, pattern, definition, 'apply-to': applyTo, priority: 0 };
}
