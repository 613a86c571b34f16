import * as z from 'zod';
import type { SimulatedCluster } from './cluster.ts';
import { judgeAlarms, type SimulatedNode, usualDiskFree, usualMemory } from './node.ts';

const node = z.string();

export const nodeFaultSchema = z.discriminatedUnion('fault', [
  z.object({ fault: z.literal('node-down'), node }),
  z.object({ fault: z.literal('node-up'), node }),
  z.object({ fault: z.literal('memory-alarm'), node }),
  z.object({ fault: z.literal('disk-alarm'), node }),
  /** Memory grows until the alarm goes off; bytes per second. */
  z.object({ fault: z.literal('memory-growing'), node, perSecond: z.number().nonnegative() }),
  /** Memory and disk as usual again. */
  z.object({ fault: z.literal('resources-usual'), node }),
  /** Its HTTP API answers late by so much. */
  z.object({ fault: z.literal('slow-node'), node, milliseconds: z.number().nonnegative() }),
  /** Its HTTP API answers everything with that status; null: as usual again. */
  z.object({ fault: z.literal('failing-node'), node, status: z.int().min(400).max(599).nullable() }),
  z.object({ fault: z.literal('maintenance'), node, drained: z.boolean() }),
  z.object({ fault: z.literal('counters-reset'), node }),
  z.object({ fault: z.literal('certificate-ends'), node, inDays: z.number() }),
]);

export async function changeNode(
  cluster: SimulatedCluster,
  fault: z.infer<typeof nodeFaultSchema>,
): Promise<void> {
  const changed = cluster.nodeNamed(fault.node);
  switch (fault.fault) {
    case 'node-down':
      return stop(cluster, changed);
    case 'node-up':
      return start(cluster, changed);
    case 'memory-alarm':
      return useMemory(changed, changed.limits.memory * 1.01);
    case 'disk-alarm':
      return leaveDisk(changed, changed.limits.diskFree * 0.4);
    case 'resources-usual':
      useMemory(changed, usualMemory(cluster.nodes.indexOf(changed)));
      return leaveDisk(changed, usualDiskFree(cluster.nodes.indexOf(changed)));
    case 'memory-growing':
      changed.memory.growthPerSecond = fault.perSecond;
      return;
    case 'slow-node':
      changed.slownessMs = fault.milliseconds;
      return;
    case 'failing-node':
      changed.failingStatus = fault.status;
      return;
    case 'maintenance':
      changed.beingDrained = fault.drained;
      return;
    case 'counters-reset':
      return cluster.resetStatistics(changed);
    case 'certificate-ends':
      changed.certificateNotAfter = cluster.clock.now() + fault.inDays * 86_400_000;
  }
}

/** Its clients go to the other nodes; messages that nobody else holds wait until it is back. */
async function stop(cluster: SimulatedCluster, node: SimulatedNode): Promise<void> {
  node.running = false;
  node.connections = 0;
  node.unacked = 0;
  node.memoryAlarm = false;
  node.diskAlarm = false;
  await cluster.nodeChanged(node);
}

async function start(cluster: SimulatedCluster, node: SimulatedNode): Promise<void> {
  cluster.resetStatistics(node);
  node.running = true;
  node.startedAt = cluster.clock.now();
  node.osPid += 1_000;
  judgeAlarms(node);
  cluster.rejoin(node);
  await cluster.nodeChanged(node);
}

function useMemory(node: SimulatedNode, bytes: number): void {
  node.memory = { used: bytes, target: bytes, growthPerSecond: 0 };
  judgeAlarms(node);
}

function leaveDisk(node: SimulatedNode, bytes: number): void {
  node.diskFree = bytes;
  judgeAlarms(node);
}
