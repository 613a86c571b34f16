import type { Call, Reply, Route } from './exchange.ts';

export const nodeTableRoutes: readonly Route[] = [
  { method: 'GET', path: 'nodes/*/memory/ets', needs: 'monitoring', handle: getTables },
];

function getTables(call: Call): Reply {
  const node = call.cluster.node(call.names[0] ?? '');
  if (node === undefined) return { notFound: true };
  if (!call.cluster.reaches(call.node, node)) return { json: { ets_tables_memory: 'not_available' } };
  const scale = node.memory.used / 3_000 / 1024 ** 2;
  const tables = Object.entries(usualBytes).map(
    ([name, bytes]) => [name, Math.round(bytes * scale)] as const,
  );
  const total = tables.reduce((sum, [, bytes]) => sum + bytes, 0);
  return { json: { ets_tables_memory: { total, ...Object.fromEntries(tables) } } };
}

const usualBytes = {
  ra_log_open_mem_tables: 61_904_112,
  queue_metrics: 14_266_320,
  channel_queue_metrics: 11_870_704,
  msg_store_ets_index: 9_442_880,
  connection_metrics: 4_118_272,
  channel_metrics: 3_905_640,
  rabbit_registry: 7_880,
  code_server: 1_532_832,
  ac_tab: 145_280,
  inet_db: 4_720,
};
