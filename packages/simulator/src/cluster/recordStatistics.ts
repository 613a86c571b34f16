import type { SampleTable } from '../samples/sampleTable.ts';
import type { SimulatedCluster } from './cluster.ts';
import type { SimulatedNode } from './node.ts';

/** Each running node writes down what it counted so far. */
export function recordStatistics(cluster: SimulatedCluster, at: number): void {
  for (const node of cluster.nodes) {
    if (node.running) recordNode(node, at);
  }
}

function recordNode(node: SimulatedNode, at: number): void {
  const { statistics } = node;
  record(statistics.fine, node.traffic, at);
  record(statistics.disk, node.traffic, at);
  record(statistics.deliver, node.traffic, at);
  const [ready, unacked] = [Math.round(node.ready), Math.round(node.unacked)];
  statistics.lengths.record(at, [ready, unacked, ready + unacked]);
  record(statistics.churn, node.churn, at);
  record(statistics.figures, node.figures, at);
  record(statistics.persister, node.persister, at);
  for (const [peer, table] of statistics.links) {
    const bytes = node.linkBytes.get(peer);
    if (bytes !== undefined) table.record(at, [bytes.sent, bytes.received]);
  }
}

function record(table: SampleTable, counters: Readonly<Record<string, number>>, at: number): void {
  table.record(
    at,
    table.keys.map((key) => Math.round(counters[key] ?? 0)),
  );
}
