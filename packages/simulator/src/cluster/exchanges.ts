import type { PolicyTarget } from './policies.ts';

/** An exchange of the simulated cluster; the default exchange has the empty name. */
export interface SimulatedExchange extends PolicyTarget {
  readonly kind: 'exchange';
  readonly durable: boolean;
  readonly autoDelete: boolean;
  readonly internal: boolean;
  /** As declared; numbers may be raw JSON. */
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** What a declaration says; the rest is as of a durable exchange. */
export type DeclaredExchange = Partial<Omit<SimulatedExchange, 'name' | 'kind' | 'type'>>;

export function newExchange(name: string, type: string, declared: DeclaredExchange = {}): SimulatedExchange {
  return {
    name,
    type,
    kind: 'exchange',
    durable: true,
    autoDelete: false,
    internal: false,
    arguments: {},
    ...declared,
  };
}

/** Those that every virtual host has from the start. */
export function predeclaredExchanges(): SimulatedExchange[] {
  return [
    newExchange('', 'direct'),
    newExchange('amq.direct', 'direct'),
    newExchange('amq.fanout', 'fanout'),
    newExchange('amq.headers', 'headers'),
    newExchange('amq.match', 'headers'),
    newExchange('amq.rabbitmq.trace', 'topic', { internal: true }),
    newExchange('amq.topic', 'topic'),
  ];
}
