import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterDescription, ClusterNode } from './cluster.ts';
import { clusterMark, nodeMark } from './clusterProcesses.ts';

/** What can be chosen about the brokers of a cluster. */
export interface BrokerOptions {
  /** How often statistics are emitted, in milliseconds; the broker's default is 5000. */
  readonly statisticsInterval?: number;
  /** What nodes do when they lose sight of one another; `ignore` is the broker's default. Without effect on 4.3. */
  readonly partitionHandling?: 'ignore' | 'pause_minority' | 'autoheal';
  /** Further lines of rabbitmq.conf. */
  readonly configuration?: readonly string[];
}

/** The plugins of every node of a test cluster. */
export const enabledPlugins: readonly string[] = [
  'rabbitmq_management',
  'rabbitmq_prometheus',
  'rabbitmq_shovel',
  'rabbitmq_shovel_management',
  'rabbitmq_federation',
  'rabbitmq_federation_management',
  'rabbitmq_stream',
  'rabbitmq_stream_management',
  'rabbitmq_top',
  'rabbitmq_tracing',
];

/** The part of a description that exists before the brokers do. */
export type ClusterPlan = Omit<ClusterDescription, 'version' | 'users'>;

/** Writes the files of the whole cluster and of each node below the cluster's directory. */
export function writeBrokerFiles(plan: ClusterPlan, options: BrokerOptions): void {
  writeFileSync(join(plan.directory, '.erlang.cookie'), cookie(plan), { mode: 0o400 });
  for (const node of plan.nodes) {
    const files = brokerFiles(plan, node);
    mkdirSync(files.folder);
    writeFileSync(files.configuration, configurationLines(plan, node, options).join('\n'));
    writeFileSync(files.plugins, `[${enabledPlugins.join(',')}].\n`);
    // Traces go to a folder shared by all brokers of the machine unless told otherwise.
    writeFileSync(files.advanced, `[{rabbitmq_tracing, [{directory, "${files.traces}"}]}].\n`);
  }
}

/** The environment in which a node runs, and in which programs that talk to it run. */
export function brokerEnvironment(plan: ClusterPlan, node: ClusterNode): NodeJS.ProcessEnv {
  const files = brokerFiles(plan, node);
  return {
    ...toolEnvironment(plan),
    [nodeMark]: node.name,
    RABBITMQ_DIST_PORT: String(node.distributionPort),
    RABBITMQ_CONFIG_FILE: files.configuration,
    RABBITMQ_ADVANCED_CONFIG_FILE: files.advanced,
    RABBITMQ_ENABLED_PLUGINS_FILE: files.plugins,
    RABBITMQ_MNESIA_BASE: files.data,
    RABBITMQ_LOG_BASE: files.folder,
    RABBITMQ_NODENAME: node.name,
    ERL_CRASH_DUMP_SECONDS: '0',
    // With it the script becomes the Erlang machine instead of starting it as a child, so the id stays the same.
    RABBITMQ_ALLOW_INPUT: 'true',
    // Two schedulers without spinning: six nodes share the two cores of a small machine.
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS:
      '-noinput -kernel inet_dist_use_interface {127,0,0,1} +S 2:2 +SDcpu 1:1 +SDio 4 +sbwt none +sbwtdcpu none +sbwtdio none',
  };
}

/** The environment of command-line tools of the cluster. */
export function toolEnvironment(plan: Pick<ClusterPlan, 'directory' | 'epmdPort'>): NodeJS.ProcessEnv {
  return {
    [clusterMark]: plan.directory,
    PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
    HOME: plan.directory,
    LANG: 'C.UTF-8',
    ERL_EPMD_PORT: String(plan.epmdPort),
    ERL_EPMD_ADDRESS: '127.0.0.1',
    // The scripts would read the machine's own file otherwise.
    RABBITMQ_CONF_ENV_FILE: join(plan.directory, 'rabbitmq-env.conf'),
  };
}

/** What Erlang nodes of this cluster prove to one another. */
export function cookie(plan: Pick<ClusterPlan, 'clusterName' | 'epmdPort'>): string {
  return `${plan.clusterName}-${plan.epmdPort}`.replaceAll('.', '-');
}

/** Paths of one node's files. */
export function brokerFiles(plan: Pick<ClusterPlan, 'directory'>, node: Pick<ClusterNode, 'name'>) {
  const folder = join(plan.directory, node.name);
  return {
    folder,
    configuration: join(folder, 'rabbitmq.conf'),
    advanced: join(folder, 'advanced.config'),
    plugins: join(folder, 'enabled_plugins'),
    data: join(folder, 'data'),
    traces: join(folder, 'traces'),
    output: join(folder, 'output.log'),
    log: join(folder, `${node.name}.log`),
  };
}

function configurationLines(plan: ClusterPlan, node: ClusterNode, options: BrokerOptions): string[] {
  return [
    `listeners.tcp.1 = 127.0.0.1:${node.amqpPort}`,
    'management.tcp.ip = 127.0.0.1',
    `management.tcp.port = ${new URL(node.managementUrl).port}`,
    'prometheus.tcp.ip = 127.0.0.1',
    `prometheus.tcp.port = ${new URL(node.prometheusUrl).port}`,
    `stream.listeners.tcp.1 = 127.0.0.1:${node.streamPort}`,
    'stream.advertised_host = 127.0.0.1',
    `stream.advertised_port = ${node.streamPort}`,
    `cluster_name = ${plan.clusterName}`,
    `collect_statistics_interval = ${options.statisticsInterval ?? 5000}`,
    `cluster_partition_handling = ${options.partitionHandling ?? 'ignore'}`,
    `vm_memory_high_watermark.absolute = ${memoryLimit}`,
    `disk_free_limit.absolute = ${diskLimit}`,
    'cluster_formation.peer_discovery_backend = classic_config',
    ...plan.nodes.map((each, index) => `cluster_formation.classic_config.nodes.${index + 1} = ${each.name}`),
    ...(plan.series === '3.10'
      ? [
          'cluster_formation.randomized_startup_delay_range.min = 0',
          'cluster_formation.randomized_startup_delay_range.max = 1',
        ]
      : []),
    ...(options.configuration ?? []),
    '',
  ];
}

/** Memory watermark of each node in bytes; the default, a share of the machine's memory, means nothing for three nodes on one machine. */
export const memoryLimit = 2 * 1024 ** 3;

/** Free disk space, in bytes, under which a node raises its alarm; the broker's default. */
export const diskLimit = 50_000_000;
