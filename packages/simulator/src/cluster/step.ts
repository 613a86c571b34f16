import type { SimulatedCluster } from './cluster.ts';
import { stepFlow } from './flow.ts';
import { stepNodeFigures } from './nodeFigures.ts';
import { recordStatistics } from './recordStatistics.ts';

/** Lets the cluster live from `at - seconds` until `at`. */
export function step(cluster: SimulatedCluster, at: number, seconds: number): void {
  stepFlow(cluster, at, seconds);
  for (const node of cluster.nodes) {
    if (node.running) stepNodeFigures(cluster, node, seconds);
  }
  if (cluster.statistics === 'late') cluster.statisticsEventQueue += Math.round(seconds * 400);
  if (cluster.statistics === 'on') recordStatistics(cluster, at);
}
