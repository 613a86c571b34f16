export { answer } from './api/answer.ts';
export type { SimulatedAnswer, SimulatedRequest } from './api/exchange.ts';
export { type Clock, type ClusterOptions, SimulatedCluster } from './cluster/cluster.ts';
export { type Fault, faultSchema, injectFault } from './cluster/faults.ts';
export type { SimulatedNode } from './cluster/node.ts';
export type { Population } from './cluster/population.ts';
export type { ReleaseSeries } from './cluster/release.ts';
export { createCluster, type Scenario } from './cluster/scenario.ts';
