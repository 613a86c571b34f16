import type { SimulatedNode } from '../cluster/node.ts';
import type { Call, Reply, Route } from './exchange.ts';

/** The plugin rabbitmq_top. It never sends more rows than asked for, 20 without being told. */
export const topRoutes: readonly Route[] = [
  { method: 'GET', path: 'top/*', needs: 'administrator', handle: getProcesses },
  { method: 'GET', path: 'top/ets/*', needs: 'administrator', handle: getTables },
];

function getProcesses(call: Call): Reply {
  return topReply(call, (node) => ({ processes: largest(processes(node), call.query) }));
}

function getTables(call: Call): Reply {
  return topReply(call, (node) => ({ ets_tables: largest(tables(node), call.query) }));
}

/** 3.10 fails on the name of a node that it never heard of, 4.x finds nothing (seen on 3.10.8 and 4.3.6). */
function topReply(call: Call, fields: (node: SimulatedNode) => Record<string, unknown>): Reply {
  const node = call.cluster.node(call.names[0] ?? '');
  if (node === undefined)
    return call.cluster.release.series === '3.10' ? { crash: true } : { notFound: true };
  return { json: { node: node.name, row_count: rowCount(call.query), ...fields(node) } };
}

type Row = Readonly<Record<string, unknown>>;

function largest(rows: readonly Row[], query: URLSearchParams): readonly Row[] {
  const key = query.get('sort') ?? 'memory';
  const sorted = rows.toSorted((a, b) => Number(b[key] ?? 0) - Number(a[key] ?? 0));
  return (query.get('sort_reverse') === 'true' ? sorted.toReversed() : sorted).slice(0, rowCount(query));
}

function rowCount(query: URLSearchParams): number {
  const wanted = Number(query.get('row_count') ?? 20);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : 20;
}

function processes(node: SimulatedNode): readonly Row[] {
  const scale = node.memory.used / 3_000 / 1024 ** 2;
  return [
    registered('<0.1166.0>', 'rabbit_top_worker', 3_167_272, 22_418, 'running'),
    registered('<0.50.0>', 'code_server', 689_496, 19),
    registered('<0.427.0>', 'rabbit_node_monitor', 284_184, 240),
    queue('<0.2210.0>', 'billing', 'billing.invoices', 184_512_904 * scale, 61_200),
    queue('<0.2214.0>', 'orders', 'orders.created', 41_204_016 * scale, 48_730),
    queue('<0.2231.0>', 'orders', 'orders.payments', 12_880_440 * scale, 30_115),
    {
      ...row('<0.3122.0>', 1_640_208, 9_420),
      name: {
        supertype: 'connection',
        type: 'rabbit_reader',
        connection_name: '10.0.4.10:40000 -> 10.0.1.11:5672',
      },
    },
  ];
}

function registered(pid: string, name: string, memory: number, reductions: number, status = 'waiting'): Row {
  return { ...row(pid, memory, reductions, status), buffer_len: -1, name: { type: 'registered', name } };
}

function queue(pid: string, vhost: string, queue_name: string, memory: number, reductions: number): Row {
  const name = { supertype: 'queue', type: 'rabbit_amqqueue_process', queue_name, vhost };
  return { ...row(pid, memory, reductions), name };
}

function row(pid: string, memory: number, reduction_delta: number, status = 'waiting'): Row {
  return {
    pid,
    buffer_len: 0,
    reduction_delta,
    memory: Math.round(memory),
    message_queue_len: 0,
    reductions: reduction_delta * 4_300,
    status,
  };
}

function tables(node: SimulatedNode): readonly Row[] {
  return [
    table(node, 'ra_log_ets', 'ra_mem_table', 8_862_552, 18_392, 'set', 'public'),
    table(node, 'code_server', 'code_server', 1_532_832, 1_292, 'set', 'protected'),
    table(node, 'rabbit_core_metrics', 'queue_metrics', 14_266_320, 10_482, 'set', 'public'),
    table(node, 'rabbit_core_metrics', 'channel_queue_metrics', 11_870_704, 9_120, 'set', 'public'),
    table(node, 'undefined', 'ac_tab', 145_280, 910, 'set', 'protected'),
  ];
}

function table(
  node: SimulatedNode,
  owner_name: string,
  name: string,
  memory: number,
  size: number,
  type: string,
  protection: string,
): Row {
  return { owner: '<0.516.0>', owner_name, name, memory, size, type, protection, node: node.name, keypos: 1 };
}
