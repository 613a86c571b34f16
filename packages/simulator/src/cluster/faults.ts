import * as z from 'zod';
import type { SimulatedCluster } from './cluster.ts';
import { changeLoad, loadFaultSchema } from './loadFaults.ts';
import { changeNetwork, networkFaultSchema } from './networkFaults.ts';
import { changeNode, nodeFaultSchema } from './nodeFaults.ts';
import { changeSetting, settingFaultSchema } from './settingFaults.ts';

/** Something that goes wrong in a cluster, or is put right again, as a command. Nodes are given by name. */
export const faultSchema = z.discriminatedUnion('fault', [
  nodeFaultSchema,
  networkFaultSchema,
  loadFaultSchema,
  settingFaultSchema,
]);

export type Fault = z.infer<typeof faultSchema>;

/**
 * Lets it happen. Resolves when the addresses of nodes that went down refuse connections, or accept them again.
 * @throws {RangeError} when the cluster has no such node, feature flag or virtual host
 */
export async function injectFault(cluster: SimulatedCluster, fault: Fault): Promise<void> {
  cluster.catchUp();
  switch (fault.fault) {
    case 'partition':
    case 'network-healed':
      return changeNetwork(cluster, fault);
    case 'backlog':
    case 'unroutable-dropped':
    case 'unroutable-returned':
    case 'redelivery':
    case 'connection-churn':
    case 'basic-get':
      return changeLoad(cluster, fault);
    case 'statistics':
    case 'rates-mode':
    case 'feature-flag':
    case 'vhost-stopped':
      return changeSetting(cluster, fault);
    default:
      return changeNode(cluster, fault);
  }
}
