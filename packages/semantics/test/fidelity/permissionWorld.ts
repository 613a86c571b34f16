import type { AccessBinding, AccessExchange, AccessQueue } from '../../src/index.ts';

export const vhost = 'generated permissions';

/** What every virtual host has, and exchanges of each type. */
export const exchanges: readonly AccessExchange[] = [
  anExchange('amq.direct', 'direct'),
  anExchange('amq.fanout', 'fanout'),
  anExchange('amq.headers', 'headers'),
  anExchange('amq.match', 'headers'),
  { ...anExchange('amq.rabbitmq.trace', 'topic'), internal: true },
  anExchange('amq.topic', 'topic'),
  anExchange('x.direct', 'direct'),
  anExchange('orders.t', 'topic'),
  anExchange('logs', 'fanout'),
  anExchange('hdr', 'headers'),
  anExchange('é', 'topic'),
  anExchange('a+b', 'direct'),
  { ...anExchange('inner', 'direct'), internal: true },
  { ...anExchange('withae', 'direct'), arguments: { 'alternate-exchange': 'withae-target' } },
];

/** Queues of each type. One belongs to the connection that declared them. */
export const queues: readonly AccessQueue[] = [
  aQueue('orders.new'),
  aQueue('orders.eu'),
  aQueue('logs'),
  aQueue('a'),
  aQueue('é'),
  aQueue('x y'),
  aQueue('q$'),
  { ...aQueue('withdlx'), arguments: { 'x-dead-letter-exchange': 'dlx-target' } },
  { ...aQueue('votes'), type: 'quorum', arguments: { 'x-queue-type': 'quorum' } },
  {
    ...aQueue('single'),
    type: 'quorum',
    arguments: { 'x-queue-type': 'quorum', 'x-single-active-consumer': true },
  },
  { ...aQueue('stream'), type: 'stream', arguments: { 'x-queue-type': 'stream' } },
  { ...aQueue('excl.q'), durable: false, exclusive: true },
];

/** Bound to what is exclusive: only then does unbinding it fail. */
export const bindings: readonly AccessBinding[] = [
  {
    vhost,
    source: 'x.direct',
    destination: 'excl.q',
    destinationKind: 'queue',
    routingKey: 'bound',
    arguments: {},
  },
];

/** Names of nothing, which operations may declare. */
export const freeNames = ['new', 'orders.x', 'amq.new', 'b', 'ü', 'line\nbreak', '"'] as const;

function anExchange(name: string, type: string): AccessExchange {
  return { vhost, name, type, durable: true, autoDelete: false, internal: false, arguments: {} };
}

function aQueue(name: string): AccessQueue {
  return {
    vhost,
    name,
    type: 'classic',
    durable: true,
    autoDelete: false,
    exclusive: false,
    arguments: {},
  };
}
