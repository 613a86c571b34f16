/** What clients do to the cluster. Per second unless said otherwise; faults change it while it runs. */
export interface Load {
  publish: number;
  /** Published without a binding that fits, and not mandatory: gone without a word. */
  dropUnroutable: number;
  /** Published as mandatory without a binding that fits: sent back. */
  returnUnroutable: number;
  /** Into queues that nobody consumes from. */
  unconsumed: number;
  /** Messages that wait in queues when consumers keep up. */
  readyWhenHealthy: number;
  /** Of all deliveries, the part to consumers that need no acknowledgement. */
  autoAckShare: number;
  redeliveredShare: number;
  /** Fetched one by one with basic.get, and asked for so in vain. */
  get: number;
  getEmpty: number;
  connections: number;
  channelsPerConnection: number;
  consumers: number;
  connectionsOpened: number;
  channelsOpened: number;
  queuesDeclared: number;
  queuesCreated: number;
}

export const ordinaryLoad: Load = {
  publish: 4_800,
  dropUnroutable: 0,
  returnUnroutable: 0,
  unconsumed: 0,
  readyWhenHealthy: 6_200,
  autoAckShare: 0.05,
  redeliveredShare: 0.0024,
  get: 0,
  getEmpty: 0,
  connections: 1_204,
  channelsPerConnection: 3,
  consumers: 8_895,
  connectionsOpened: 2.1,
  channelsOpened: 2.7,
  queuesDeclared: 6,
  queuesCreated: 0.2,
};
