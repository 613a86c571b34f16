import { diskLimit, memoryLimit } from './brokerFiles.ts';
import type { ClusterNode } from './cluster.ts';
import { type ErlangCluster, evaluateErlang } from './erlang.ts';

/** A resource whose shortage makes a node block publishers. */
export type AlarmKind = 'memory' | 'disk';

/**
 * Moves the node's own limit to where the alarm must go off, so that limit, use and alarm agree in every answer.
 */
export async function raiseAlarm(cluster: ErlangCluster, node: ClusterNode, kind: AlarmKind): Promise<void> {
  await evaluateErlang(cluster, node, setLimit(kind, kind === 'memory' ? 1_000_000 : 1_000_000_000_000_000));
}

/** Moves the node's limit back to where the test cluster was started with. */
export async function clearAlarm(cluster: ErlangCluster, node: ClusterNode, kind: AlarmKind): Promise<void> {
  await evaluateErlang(cluster, node, setLimit(kind, kind === 'memory' ? memoryLimit : diskLimit));
}

function setLimit(kind: AlarmKind, bytes: number): string {
  return kind === 'memory'
    ? `vm_memory_monitor:set_vm_memory_high_watermark({absolute, ${bytes}}).`
    : `rabbit_disk_monitor:set_disk_free_limit(${bytes}).`;
}
