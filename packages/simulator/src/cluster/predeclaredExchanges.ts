/** An exchange that every virtual host has from the start. */
export interface PredeclaredExchange {
  readonly name: string;
  readonly type: string;
  readonly internal: boolean;
}

/** In the order in which brokers list them. */
export const predeclaredExchanges: readonly PredeclaredExchange[] = [
  { name: '', type: 'direct', internal: false },
  { name: 'amq.direct', type: 'direct', internal: false },
  { name: 'amq.fanout', type: 'fanout', internal: false },
  { name: 'amq.headers', type: 'headers', internal: false },
  { name: 'amq.match', type: 'headers', internal: false },
  { name: 'amq.rabbitmq.trace', type: 'topic', internal: true },
  { name: 'amq.topic', type: 'topic', internal: false },
];
