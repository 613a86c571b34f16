import type { Churn } from './churn.ts';
import type { MessageRates } from './messageRates.ts';
import type { Measured } from './samples.ts';

/** `GET /api/overview`, normalised. What this broker or this user's tags do not give is null or empty. */
export interface Overview {
  /** The node that answered. */
  node: string | null;
  clusterName: string | null;
  productName: string;
  /** RabbitMQ's version, such as "3.10.8". */
  version: string;
  erlangVersion: string | null;
  managementVersion: string | null;
  /** `none`: management only, `basic`, `detailed`. An unknown word passes as it is. */
  ratesMode: string;
  statisticsDisabled: boolean;
  /** How many statistics events wait; a growing number means that statistics are late. */
  statisticsEventQueue: number | null;
  /** Ages in seconds for which the broker keeps samples, by policy (`global`, `basic`, `detailed`). */
  sampleRetention: Record<string, readonly number[]>;
  exchangeTypes: readonly ExchangeType[];
  messageRates: MessageRates;
  churn: Churn;
  queueTotals: QueueTotals;
  objectTotals: ObjectTotals;
  listeners: readonly Listener[];
  contexts: readonly WebContext[];
}

export interface ExchangeType {
  name: string;
  description: string;
  enabled: boolean;
}

/** Messages in queues: `total` = `ready` + `unacked`. */
export interface QueueTotals {
  total: Measured;
  ready: Measured;
  unacked: Measured;
}

export interface ObjectTotals {
  connections: number | null;
  channels: number | null;
  exchanges: number | null;
  queues: number | null;
  consumers: number | null;
}

export interface Listener {
  node: string;
  protocol: string;
  address: string;
  port: number;
  tls: boolean;
}

export interface WebContext {
  node: string;
  description: string;
  path: string;
  address: string | null;
  port: number | null;
  tls: boolean;
}
