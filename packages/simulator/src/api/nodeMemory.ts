import type { SimulatedCluster } from '../cluster/cluster.ts';
import type { SimulatedNode } from '../cluster/node.ts';
import type { Call, Reply, Route } from './exchange.ts';

export const nodeMemoryRoutes: readonly Route[] = [
  { method: 'GET', path: 'nodes/*/memory', needs: 'monitoring', handle: getMemory },
  { method: 'GET', path: 'nodes/*/memory/relative', needs: 'monitoring', handle: getRelativeMemory },
];

function getMemory(call: Call): Reply {
  const node = call.cluster.node(call.names[0] ?? '');
  if (node === undefined) return { notFound: true };
  if (!call.cluster.reaches(call.node, node)) return { json: { memory: 'not_available' } };
  const { rss, bytes } = breakdown(call.cluster, node);
  const total = { erlang: Math.round(rss * 0.86), rss, allocated: Math.round(rss * 0.93) };
  return { json: { memory: { ...bytes, strategy: 'rss', total } } };
}

function getRelativeMemory(call: Call): Reply {
  const node = call.cluster.node(call.names[0] ?? '');
  if (node === undefined) return { notFound: true };
  if (!call.cluster.reaches(call.node, node)) return { json: { memory: 'not_available' } };
  const { rss, bytes } = breakdown(call.cluster, node);
  const percent = Object.entries(bytes).map(([key, value]) => [
    key,
    Math.max(1, Math.round((value / rss) * 100)),
  ]);
  return { json: { memory: { total: 100, ...Object.fromEntries(percent) } } };
}

/** Above what the node usually holds it is queues and their messages that grow. */
function breakdown(
  cluster: SimulatedCluster,
  node: SimulatedNode,
): { rss: number; bytes: Record<string, number> } {
  const rss = Math.round(node.memory.used);
  const base = Math.min(rss, 3_000 * 1024 ** 2);
  const parts = { ...shares, ...(cluster.release.series === '3.10' ? mnesiaShares : khepriShares) };
  const bytes = Object.entries(parts).map(([key, share]) => [
    key,
    Math.round(base * share + (rss - base) * (growing[key] ?? 0)),
  ]);
  return { rss, bytes: Object.fromEntries(bytes) };
}

const shares: Readonly<Record<string, number>> = {
  connection_readers: 0.041,
  connection_writers: 0.012,
  connection_channels: 0.058,
  connection_other: 0.07,
  queue_procs: 0.21,
  quorum_queue_procs: 0.09,
  quorum_queue_dlx_procs: 0.001,
  stream_queue_procs: 0.006,
  stream_queue_replica_reader_procs: 0.002,
  stream_queue_coordinator_procs: 0.001,
  plugins: 0.062,
  other_proc: 0.021,
  metrics: 0.014,
  mgmt_db: 0.048,
  quorum_ets: 0.045,
  other_ets: 0.011,
  binary: 0.122,
  msg_index: 0.019,
  code: 0.012,
  atom: 0.001,
  other_system: 0.028,
  allocated_unused: 0.056,
  reserved_unallocated: 0.05,
};
const mnesiaShares = { queue_slave_procs: 0.013, mnesia: 0.007 };
const khepriShares = { metadata_store: 0.013, metadata_store_ets: 0.006, mnesia: 0.001 };
const growing: Readonly<Record<string, number>> = {
  queue_procs: 0.28,
  binary: 0.61,
  connection_channels: 0.11,
};
