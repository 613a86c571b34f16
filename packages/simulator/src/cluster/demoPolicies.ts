import type { SimulatedCluster } from './cluster.ts';
import type { PolicyKind, SimulatedPolicy } from './policies.ts';
import type { ReleaseSeries } from './release.ts';

/**
 * The policies of the demo: two of them tie, one passes over a quorum queue for a key that it does not know, one hides
 * another with its higher priority.
 */
export function addDemoPolicies({ vhosts, release }: SimulatedCluster): void {
  for (const [vhost, kind, policy] of demoPolicies(release.series)) {
    vhosts.get(vhost)?.policies.put(kind, { applyTo: 'queues', priority: 0, ...policy });
  }
}

type DemoPolicy = Pick<SimulatedPolicy, 'name' | 'pattern' | 'definition'> & Partial<SimulatedPolicy>;

function demoPolicies(series: ReleaseSeries): readonly [string, PolicyKind, DemoPolicy][] {
  const mirrored =
    series === '3.10' ? { 'ha-mode': 'exactly', 'ha-params': 2, 'ha-sync-mode': 'manual' } : {};
  const streams = series === '3.10' ? 'queues' : 'streams';
  return [
    ['/', 'policies', demo('tmp-queues', '\\.tmp$', 1, { expires: 3_600_000 })],
    [
      '/',
      'policies',
      demo('mail-limits', '^mail\\.', 0, { 'max-length': 100_000, overflow: 'reject-publish' }),
    ],
    [
      '/',
      'policies',
      { ...demo('audit-age', '^events\\.audit$', 0, { 'max-age': '30D' }), applyTo: streams },
    ],
    [
      'billing',
      'policies',
      demo('billing-default', '^billing\\.', 0, {
        'dead-letter-exchange': 'billing.dlx',
        'message-ttl': 259_200_000,
        ...mirrored,
      }),
    ],
    [
      'billing',
      'policies',
      demo('billing-limits', '^billing\\.(export|retry)', 5, {
        'max-length': 100_000,
        'message-ttl': 86_400_000,
      }),
    ],
    [
      'billing',
      'policies',
      demo('billing-dlx', '^billing\\.export', 5, { 'dead-letter-exchange': 'billing.audit' }),
    ],
    ['billing', 'policies', demo('billing-vip', '^billing\\.payments$', 20, { 'max-length': 1_000_000 })],
    [
      'billing',
      'policies',
      demo('billing-lazy', '^billing\\.re(funds|minders)$', 10, { 'queue-mode': 'lazy' }),
    ],
    ['orders', 'policies', demo('orders-retries', '^orders\\.webhooks', 0, { 'delivery-limit': 50 })],
    [
      'orders',
      'policies',
      {
        ...demo('orders-unrouted', '^orders(\\.|$)', 0, { 'alternate-exchange': 'orders.unrouted' }),
        applyTo: 'exchanges',
      },
    ],
    ['billing', 'operator-policies', demo('op-ttl', '.*', 0, { 'message-ttl': 172_800_000 })],
    ['orders', 'operator-policies', demo('op-length', '.*', 0, { 'max-length': 1_000_000 })],
  ];
}

function demo(
  name: string,
  pattern: string,
  priority: number,
  definition: SimulatedPolicy['definition'],
): DemoPolicy {
  return { name, pattern, priority, definition };
}
