import type { ClusterDescription } from '@warren/testbed';
import { brokerTarget } from './brokerTarget.ts';
import { simulatorTarget } from './simulatorTarget.ts';

/** The cluster a journey runs on, with the faults that journeys need. Nodes are given by name. */
export interface Target {
  /** `simulator`, or the version that the brokers themselves answered. */
  readonly version: string;
  /** Management addresses, in the order of the nodes. */
  readonly urls: readonly string[];
  readonly nodes: readonly string[];
  passwordOf(user: string): string;
  raiseMemoryAlarm(node: string): Promise<void>;
  clearMemoryAlarm(node: string): Promise<void>;
  stopNode(node: string): Promise<void>;
  startNode(node: string): Promise<void>;
  /** The virtual host fails on the node, which goes on without it. */
  stopVhost(node: string, vhost: string): Promise<void>;
  /** Cuts the node off and lets it be seen: 3.10 shows a partition once the nodes reach one another again. */
  partition(node: string): Promise<void>;
  healPartition(node: string): Promise<void>;
  close(): Promise<void>;
}

/** The variable in which `startCluster.ts` leaves the description of the real cluster for the journeys. */
export const clusterVariable = 'WARREN_JOURNEY_CLUSTER';

/** The cluster that `WARREN_JOURNEYS` names. */
export async function openTarget(): Promise<Target> {
  const described = process.env[clusterVariable];
  if (described === undefined) return simulatorTarget();
  const description: ClusterDescription = JSON.parse(described);
  return brokerTarget(description);
}
