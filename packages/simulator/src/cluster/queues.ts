import type { PolicyTarget } from './policies.ts';

export type QueueType = 'classic' | 'quorum' | 'stream';

/** A queue or stream of the simulated cluster. */
export interface SimulatedQueue extends PolicyTarget {
  readonly kind: 'queue';
  readonly type: QueueType;
  readonly durable: boolean;
  readonly autoDelete: boolean;
  readonly exclusive: boolean;
  /** As declared; numbers may be raw JSON. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** The node that holds or leads it. */
  readonly node: string;
  /** Its part of the messages that wait in the virtual host, before those of all queues are added up. */
  readonly weight: number;
  readonly consumers: number;
}

/** What a declaration says; the rest is as of a durable classic queue without messages and consumers. */
export type DeclaredQueue = Partial<Omit<SimulatedQueue, 'name' | 'kind' | 'node'>>;

export function newQueue(name: string, node: string, declared: DeclaredQueue = {}): SimulatedQueue {
  return {
    name,
    kind: 'queue',
    type: 'classic',
    durable: true,
    autoDelete: false,
    exclusive: false,
    arguments: {},
    weight: 0,
    consumers: 0,
    ...declared,
    node,
  };
}
