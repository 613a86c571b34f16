import { oddVhost } from './accounts.ts';
import { newBinding, type SimulatedBinding } from './bindings.ts';
import { newExchange, type SimulatedExchange } from './exchanges.ts';
import type { DeclaredQueue } from './queues.ts';
import type { VhostSettings } from './vhosts.ts';

/** A virtual host of the simulated company, before it is made. */
export interface VhostPlan {
  readonly name: string;
  readonly settings: Partial<VhostSettings>;
  /** Parts of the cluster's messages and consumers. */
  readonly share: number;
  readonly consumerShare: number;
  /** Names of what is not listed here begin with it: `billing.customer.00001`. */
  readonly family: string;
  readonly each: string;
  readonly queueCount: number;
  /** The predeclared ones included. */
  readonly exchangeCount: number;
  readonly queues: Readonly<Record<string, DeclaredQueue>>;
  readonly exchanges: readonly SimulatedExchange[];
  readonly bindings: readonly SimulatedBinding[];
}

const classic = (
  weight: number,
  consumers: number,
  args: DeclaredQueue['arguments'] = {},
): DeclaredQueue => ({
  weight,
  consumers,
  arguments: args,
});
const quorum = (weight: number, consumers: number, args: DeclaredQueue['arguments'] = {}): DeclaredQueue => ({
  type: 'quorum',
  weight,
  consumers,
  arguments: { 'x-queue-type': 'quorum', ...args },
});
const stream = (weight: number, consumers: number, args: DeclaredQueue['arguments'] = {}): DeclaredQueue => ({
  type: 'stream',
  weight,
  consumers,
  arguments: { 'x-queue-type': 'stream', ...args },
});

export const vhostPlans: readonly VhostPlan[] = [
  {
    name: '/',
    settings: { description: 'Default virtual host' },
    share: 0.25,
    consumerShare: 0.2,
    family: 'reply',
    each: 'session',
    queueCount: 2_140,
    exchangeCount: 48,
    queues: {
      'mail.outgoing': classic(9, 4, { 'x-dead-letter-exchange': 'mail.dlx' }),
      'mail.retry': classic(2, 1, { 'x-message-ttl': 60_000, 'x-dead-letter-exchange': 'mail' }),
      'mail.dead-letters': classic(3, 0),
      'jobs.import': quorum(4, 6, { 'x-delivery-limit': 5 }),
      'jobs.export': quorum(2, 3),
      'jobs.export.tmp': classic(0, 0, { 'x-expires': 3_600_000 }),
      'jobs.urgent': classic(1, 2, { 'x-max-priority': 5 }),
      'events.audit': stream(30, 2, { 'x-max-age': '30D' }),
      'events.clicks': stream(20, 5, { 'x-max-length-bytes': 20_000_000_000 }),
      'cache.invalidate.web-1': { consumers: 1, exclusive: true, autoDelete: true, durable: false },
      'cache.invalidate.web-2': { consumers: 1, exclusive: true, autoDelete: true, durable: false },
      'monitoring.ping': classic(0, 1, { 'x-message-ttl': 5_000, 'x-max-length': 10 }),
    },
    exchanges: [
      newExchange('mail', 'direct'),
      newExchange('mail.dlx', 'fanout'),
      newExchange('jobs', 'topic', { arguments: { 'alternate-exchange': 'jobs.unrouted' } }),
      newExchange('jobs.unrouted', 'fanout'),
      newExchange('events', 'headers'),
      newExchange('cache.invalidate', 'fanout', { durable: false }),
    ],
    bindings: [
      newBinding('mail', 'mail.outgoing', 'outgoing'),
      newBinding('mail', 'mail.retry', 'retry'),
      newBinding('mail.dlx', 'mail.dead-letters'),
      newBinding('jobs', 'jobs.import', 'import.#'),
      newBinding('jobs', 'jobs.export', 'export.#'),
      newBinding('jobs', 'jobs.urgent', '#.urgent'),
      {
        ...newBinding('events', 'events.audit'),
        arguments: { 'x-match': 'any', audit: true, level: 'high' },
      },
      { ...newBinding('events', 'events.clicks'), arguments: { kind: 'click' } },
      newBinding('cache.invalidate', 'cache.invalidate.web-1'),
      newBinding('cache.invalidate', 'cache.invalidate.web-2'),
    ],
  },
  {
    name: 'billing',
    settings: { description: 'Invoices and payments', tags: ['production'] },
    share: 0.3,
    consumerShare: 0.35,
    family: 'billing',
    each: 'customer',
    queueCount: 3_860,
    exchangeCount: 61,
    queues: {
      'billing.invoices': classic(60, 8),
      'billing.invoices.eu': classic(6, 3),
      'billing.invoices.us': classic(5, 3),
      'billing.invoices.apac': classic(7, 2),
      'billing.invoices.manual': classic(0, 1),
      'billing.invoices.retry': classic(2, 1, { 'x-message-ttl': 300_000 }),
      'billing.export.daily': classic(1, 1),
      'billing.export.ledger': quorum(1, 1),
      'billing.export.tmp': classic(0, 0, { 'x-expires': 1_800_000 }),
      'billing.retry.card': quorum(1, 2, { 'x-delivery-limit': 10 }),
      'billing.retry.transfer': quorum(1, 2, { 'x-delivery-limit': 10 }),
      'billing.payments': quorum(4, 6, { 'x-dead-letter-exchange': 'billing.dlx' }),
      'billing.refunds': quorum(2, 2, { 'x-dead-letter-exchange': 'billing.dlx' }),
      'billing.reminders': classic(3, 1),
      'billing.rates': classic(0, 2, { 'x-max-length': 1, 'x-overflow': 'drop-head' }),
      'billing.ledger': stream(25, 3, { 'x-max-age': '365D' }),
      'billing.dead-letters': classic(4, 0),
      'reports.monthly': classic(1, 1),
    },
    exchanges: [
      newExchange('billing', 'topic'),
      newExchange('billing.dlx', 'fanout'),
      newExchange('billing.audit', 'fanout', { internal: true }),
      newExchange('billing.by-country', 'headers'),
      newExchange('billing.commands', 'direct'),
    ],
    bindings: [
      newBinding('billing', 'billing.invoices', 'invoice.created'),
      newBinding('billing', 'billing.invoices.eu', 'invoice.created.eu.*'),
      newBinding('billing', 'billing.invoices.us', 'invoice.created.us.*'),
      newBinding('billing', 'billing.invoices.apac', 'invoice.created.apac.*'),
      newBinding('billing', 'billing.payments', 'payment.#'),
      newBinding('billing', 'billing.refunds', 'refund.#'),
      newBinding('billing', 'billing.ledger', '#'),
      newBinding('billing.commands', 'billing.export.daily', 'export'),
      newBinding('billing.commands', 'billing.reminders', 'remind'),
      newBinding('billing.dlx', 'billing.dead-letters'),
      {
        ...newBinding('billing', ''),
        destination: 'billing.audit',
        destinationType: 'exchange',
        routingKey: '#',
      },
    ],
  },
  {
    name: 'orders',
    settings: { description: 'Orders and stock', tags: ['production'] },
    share: 0.44,
    consumerShare: 0.4475,
    family: 'orders',
    each: 'store',
    queueCount: 4_420,
    exchangeCount: 73,
    queues: {
      'orders.new': quorum(12, 10, { 'x-dead-letter-exchange': 'orders.dlx' }),
      'orders.changed': quorum(6, 4),
      'orders.cancelled': quorum(1, 2),
      'orders.created': classic(20, 12),
      'orders.payments': classic(9, 6),
      'orders.stock': quorum(5, 4, { 'x-quorum-initial-group-size': 3 }),
      'orders.stock.alerts': classic(1, 1),
      'orders.picking.eu': classic(4, 5),
      'orders.picking.us': classic(4, 5),
      'orders.labels': classic(2, 3, { 'x-max-priority': 10 }),
      'orders.emails': classic(3, 2),
      'orders.emails.retry': classic(1, 1, { 'x-message-ttl': 120_000 }),
      'orders.webhooks': quorum(3, 4, { 'x-delivery-limit': 20 }),
      'orders.webhooks.slow': quorum(8, 1, { 'x-delivery-limit': 20 }),
      'orders.returns': classic(1, 1),
      'orders.returns.photos': classic(0, 1, { 'x-max-length-bytes': 500_000_000 }),
      'orders.history': stream(40, 3, { 'x-max-age': '90D', 'x-stream-max-segment-size-bytes': 500_000_000 }),
      'orders.search-index': stream(15, 1),
      'orders.dead-letters': classic(6, 0),
      'orders.export.nightly': classic(0, 0),
      'orders.import.partners': classic(2, 1),
      'orders.fraud-check': quorum(2, 3),
    },
    exchanges: [
      newExchange('orders', 'topic', { arguments: { 'alternate-exchange': 'orders.unrouted' } }),
      newExchange('orders.unrouted', 'fanout'),
      newExchange('orders.dlx', 'fanout'),
      newExchange('orders.commands', 'direct'),
      newExchange('orders.by-region', 'headers'),
    ],
    bindings: [
      newBinding('orders', 'orders.new', 'order.new'),
      newBinding('orders', 'orders.created', 'order.created.#'),
      newBinding('orders', 'orders.changed', 'order.changed.#'),
      newBinding('orders', 'orders.cancelled', 'order.cancelled'),
      newBinding('orders', 'orders.payments', 'order.*.paid'),
      newBinding('orders', 'orders.stock', 'stock.#'),
      newBinding('orders', 'orders.stock.alerts', 'stock.*.low'),
      newBinding('orders', 'orders.emails', 'order.*'),
      newBinding('orders', 'orders.webhooks', 'order.#'),
      newBinding('orders', 'orders.history', '#'),
      newBinding('orders.commands', 'orders.labels', 'print-label'),
      newBinding('orders.dlx', 'orders.dead-letters'),
      {
        ...newBinding('orders.by-region', 'orders.picking.eu'),
        arguments: { 'x-match': 'all', region: 'eu' },
      },
      {
        ...newBinding('orders.by-region', 'orders.picking.us'),
        arguments: { 'x-match': 'all', region: 'us' },
      },
    ],
  },
  {
    name: oddVhost,
    settings: {},
    share: 0.01,
    consumerShare: 0.0025,
    family: 'legacy',
    each: 'import',
    queueCount: 62,
    exchangeCount: 32,
    queues: {
      'a/b': classic(2, 1),
      '100% +1': classic(1, 1),
      'naïve queue': classic(1, 0),
      очередь: quorum(1, 1),
      队列: classic(0, 0),
      '<b>not bold</b>': classic(0, 0),
    },
    exchanges: [newExchange('fan/out', 'fanout'), newExchange('señales', 'topic')],
    bindings: [newBinding('fan/out', 'a/b'), newBinding('señales', 'naïve queue', 'señal.#')],
  },
];
