import * as z from 'zod';
import type { SimulatedCluster } from './cluster.ts';

export const networkFaultSchema = z.discriminatedUnion('fault', [
  /** The network between these nodes and all others is cut. */
  z.object({ fault: z.literal('partition'), nodes: z.array(z.string()).min(1) }),
  z.object({ fault: z.literal('network-healed') }),
]);

/**
 * While the network is cut both lines see the other side down and no partition. When it is whole again 4.x is well by
 * itself; on 3.10 nodes then see themselves partitioned and go on seeing the others down, until those that were cut off
 * are restarted (seen on 3.10.8 with cluster_partition_handling ignore, and on 4.3.6).
 */
export function changeNetwork(cluster: SimulatedCluster, fault: z.infer<typeof networkFaultSchema>): void {
  if (fault.fault === 'partition') {
    cluster.cutOff = new Set(fault.nodes.map((name) => cluster.nodeNamed(name).name));
    return;
  }
  if (cluster.release.series === '4') {
    cluster.cutOff = new Set();
    return;
  }
  const others = (name: string) =>
    cluster.nodes
      .filter((node) => cluster.cutOff.has(node.name) !== cluster.cutOff.has(name))
      .map((node) => node.name);
  cluster.partitions = new Map(cluster.nodes.map(({ name }) => [name, others(name)]));
}
