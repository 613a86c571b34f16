import type { SimulatedCluster } from '../cluster/cluster.ts';
import type { SimulatedNode } from '../cluster/node.ts';
import { measuredFields } from '../samples/measuredFields.ts';
import type { SampleRange } from '../samples/sampleTable.ts';
import { applications, enabledPlugins } from './applications.ts';
import type { Call, Reply, Route } from './exchange.ts';
import { exchangeTypes } from './exchangeTypes.ts';
import { webContexts } from './listeners.ts';
import { persisterFields } from './persisterFields.ts';
import { readSampleRanges } from './sampleRanges.ts';

export const nodeRoutes: readonly Route[] = [
  { method: 'GET', path: 'nodes', needs: 'monitoring', handle: getNodes },
  { method: 'GET', path: 'nodes/*', needs: 'monitoring', handle: getNode },
];

function getNodes(call: Call): Reply {
  const ranges = readSampleRanges(call.query, call.now);
  if ('badRequest' in ranges) return ranges;
  return { list: call.cluster.nodes.map((node) => nodeFields(call, node, ranges.nodeStats)) };
}

/** 3.10 answers a node it does not know with 500 (seen on 3.10.8), 4.x with 404. */
function getNode(call: Call): Reply {
  const ranges = readSampleRanges(call.query, call.now);
  if ('badRequest' in ranges) return ranges;
  const node = call.cluster.node(call.names[0] ?? '');
  if (node === undefined) {
    return call.cluster.release.series === '3.10' ? { crash: true } : { notFound: true };
  }
  const binary = call.query.get('binary') === 'true' ? { binary: binaryReferences(call, node) } : {};
  return { json: { ...binary, ...nodeFields(call, node, ranges.nodeStats) } };
}

/** Bytes of reference-counted binaries by who refers to them. */
function binaryReferences({ cluster, node: observer }: Call, node: SimulatedNode): unknown {
  if (!cluster.reaches(observer, node)) return 'not_available';
  const bytes = node.memory.used * 0.12;
  return {
    connection_readers: Math.round(bytes * 0.21),
    connection_writers: Math.round(bytes * 0.02),
    connection_channels: Math.round(bytes * 0.16),
    connection_other: Math.round(bytes * 0.01),
    queue_procs: Math.round(bytes * 0.48),
    quorum_queue_procs: Math.round(bytes * 0.08),
    stream_queue_procs: 0,
    plugins: Math.round(bytes * 0.01),
    mgmt_db: Math.round(bytes * 0.005),
    msg_index: 0,
    other: Math.round(bytes * 0.025),
  };
}

/**
 * A node as the answering one sees it. Of one that it does not reach there is little to say, nor of one that is up but
 * sent no statistics yet.
 */
function nodeFields(
  { cluster, node: observer, now }: Call,
  node: SimulatedNode,
  range: SampleRange | null,
): Record<string, unknown> {
  const reached = cluster.reaches(observer, node);
  const known = { name: node.name, type: 'disc', running: reached, ...maintenance(cluster, node) };
  const { figures, persister, churn } = node.statistics;
  const silent = cluster.statistics === 'off' || figures.newest().length === 0;
  if (!reached || silent) return { ...known, ...(cluster.statistics === 'off' ? {} : { cluster_links: [] }) };
  return {
    ...limitsAndAlarms(cluster, node),
    ...setting(cluster, node),
    uptime: now - node.startedAt,
    run_queue: node.runQueue,
    ...known,
    ...measuredFields([figures], range, now),
    ...persisterFields(measuredFields([persister], range, now)),
    ...measuredFields([churn], range, now),
    cluster_links: clusterLinks(cluster, node, range, now),
    metrics_gc_queue_length: {
      connection_closed: 0,
      channel_closed: 0,
      consumer_deleted: 0,
      exchange_deleted: 0,
      queue_deleted: 0,
      vhost_deleted: 0,
      node_node_deleted: 0,
      channel_consumer_deleted: 0,
    },
  };
}

function maintenance(cluster: SimulatedCluster, node: SimulatedNode): Record<string, unknown> {
  return cluster.release.series === '3.10' ? {} : { being_drained: node.beingDrained };
}

function limitsAndAlarms(cluster: SimulatedCluster, node: SimulatedNode): Record<string, unknown> {
  const { limits } = node;
  return {
    partitions: cluster.partitions.get(node.name) ?? [],
    os_pid: String(node.osPid),
    fd_total: limits.fileDescriptors,
    sockets_total: cluster.release.series === '3.10' ? limits.sockets : 0,
    mem_limit: Math.round(limits.memory),
    mem_alarm: node.memoryAlarm,
    disk_free_limit: Math.round(limits.diskFree),
    disk_free_alarm: node.diskAlarm,
    proc_total: limits.processes,
    processors: limits.processors,
  };
}

function setting(cluster: SimulatedCluster, node: SimulatedNode): Record<string, unknown> {
  const { release } = cluster;
  const fields = {
    rates_mode: cluster.ratesMode,
    exchange_types: exchangeTypes(release),
    auth_mechanisms: [
      { name: 'PLAIN', description: 'SASL PLAIN authentication mechanism', enabled: true },
      { name: 'AMQPLAIN', description: 'QPid AMQPLAIN mechanism', enabled: true },
      {
        name: 'RABBIT-CR-DEMO',
        description: 'RabbitMQ Demo challenge-response authentication mechanism',
        enabled: false,
      },
    ],
    applications: applications(release),
    contexts: webContexts,
    log_files: [`/var/log/rabbitmq/${node.name}.log`, '<stdout>'],
    db_dir: `/var/lib/rabbitmq/mnesia/${node.name}`,
    config_files: ['/etc/rabbitmq/rabbitmq.conf'],
    net_ticktime: 60,
    enabled_plugins: enabledPlugins,
    mem_calculation_strategy: 'rss',
    ra_open_file_metrics: { ra_log_wal: 1, ra_log_segment_writer: 0 },
  };
  if (release.series === '3.10') return fields;
  return {
    ...fields,
    rabbitmq_version: release.rabbitmq,
    erlang_version: release.erlang,
    erlang_full_version: release.erlangFull,
    crypto_lib_version: release.cryptoLibrary,
  };
}

function clusterLinks(
  cluster: SimulatedCluster,
  node: SimulatedNode,
  range: SampleRange | null,
  now: number,
): Record<string, unknown>[] {
  return cluster.nodes.flatMap((peer, index) => {
    const table = node.statistics.links.get(peer.name);
    const bytes = node.linkBytes.get(peer.name);
    if (table === undefined || bytes === undefined || !cluster.reaches(node, peer)) return [];
    return {
      stats: measuredFields([table], range, now),
      name: peer.name,
      peer_addr: `10.0.1.${11 + index}`,
      peer_port: 25_672,
      sock_addr: `10.0.1.${11 + cluster.nodes.indexOf(node)}`,
      sock_port: 40_000 + index,
      recv_bytes: Math.round(bytes.received),
      send_bytes: Math.round(bytes.sent),
    };
  });
}
