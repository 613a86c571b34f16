import {
  readBoolean,
  readList,
  readName,
  readNumber,
  readRecord,
  readText,
  readTexts,
} from './brokerValues.ts';
import { type Churn, readChurn } from './churn.ts';
import { type ClusterLink, readClusterLinks } from './clusterLinks.ts';
import { readMeasuredKinds } from './measuredKinds.ts';
import { type NamedDescription, readNamedDescription } from './namedDescription.ts';
import { path } from './path.ts';
import { type SampleAges, sampleAgesQuery } from './sampleAges.ts';
import { type Measured, readMeasured } from './samples.ts';
import { silentMoments, withoutMoments } from './statisticsSilence.ts';
import { readWebContexts, type WebContext } from './webContexts.ts';

/**
 * One node of `GET /api/nodes` or `GET /api/nodes/N`, normalised. A node that is down has only its name,
 * type, `running: false` and partitions; everything else is then null or empty.
 */
export interface Node {
  name: string;
  running: boolean;
  /** `disc` or `ram` on 3.x. */
  type: string | null;
  /** Names of the nodes from which this node sees itself partitioned. */
  partitions: readonly string[];
  /** In maintenance: drained of clients and queue leaders. Null where the version does not say. */
  beingDrained: boolean | null;
  uptimeMs: number | null;
  processors: number | null;
  /** RabbitMQ's version on this node, such as "3.10.8". */
  version: string | null;
  /** Null where the node does not say it of itself (3.10). */
  erlangVersion: string | null;
  osPid: string | null;
  ratesMode: string | null;
  memory: MemoryLimit;
  disk: DiskLimit;
  fileDescriptors: UsedOfTotal;
  /** Gone in 4.x: total null. */
  sockets: UsedOfTotal;
  erlangProcesses: UsedOfTotal;
  runQueue: Measured;
  netTickTimeS: number | null;
  databaseDirectory: string | null;
  configFiles: readonly string[];
  logFiles: readonly string[];
  enabledPlugins: readonly string[];
  applications: readonly ErlangApplication[];
  exchangeTypes: readonly NamedDescription[];
  authMechanisms: readonly NamedDescription[];
  contexts: readonly WebContext[];
  clusterLinks: readonly ClusterLink[];
  churn: Churn;
  /** Counters of I/O, message store, queue index, mnesia, GC and context switches, by the broker's own key. */
  activity: Partial<Record<NodeActivityKey, Measured>>;
  statisticsGcQueueLengths: Record<string, number>;
}

export interface UsedOfTotal {
  used: Measured;
  total: number | null;
}

/** Bytes. The alarm is raised when `used` passes `limit` (the high watermark). */
export interface MemoryLimit {
  used: Measured;
  limit: number | null;
  alarm: boolean | null;
  /** How the broker counts: rss, allocated, erlang. */
  calculation: string | null;
}

/** Bytes. The alarm is raised when `free` falls below `limit` (the low watermark). */
export interface DiskLimit {
  free: Measured;
  limit: number | null;
  alarm: boolean | null;
}

export interface ErlangApplication {
  name: string;
  description: string;
  version: string;
}

export const nodeActivityKeys = [
  'io_read_count',
  'io_read_bytes',
  'io_read_avg_time',
  'io_write_count',
  'io_write_bytes',
  'io_write_avg_time',
  'io_sync_count',
  'io_sync_avg_time',
  'io_seek_count',
  'io_seek_avg_time',
  'io_reopen_count',
  'io_file_handle_open_attempt_count',
  'io_file_handle_open_attempt_avg_time',
  'mnesia_ram_tx_count',
  'mnesia_disk_tx_count',
  'msg_store_read_count',
  'msg_store_write_count',
  'queue_index_read_count',
  'queue_index_write_count',
  'queue_index_journal_write_count',
  'gc_num',
  'gc_bytes_reclaimed',
  'context_switches',
] as const;

export type NodeActivityKey = (typeof nodeActivityKeys)[number];

/** All nodes of the cluster, those that are down included. Needs the tag monitoring. */
export function nodesPath(ages: SampleAges = {}): string {
  return `/api/nodes${sampleAgesQuery(ages)}`;
}

export function nodePath(name: string, ages: SampleAges = {}): string {
  return path`/api/nodes/${name}` + sampleAgesQuery(ages);
}

export function readNodes(json: unknown): readonly Node[] {
  return readList(json).map(readNode);
}

export function readNode(json: unknown): Node {
  const sent = readRecord(json);
  const silent = silentMoments(sent);
  const fields = withoutMoments(sent, silent);
  const name = readName(fields.name);
  const applications = readList(fields.applications).map(readApplication);
  return {
    name,
    running: readBoolean(fields.running) ?? false,
    type: readText(fields.type),
    partitions: readTexts(fields.partitions),
    beingDrained: readBoolean(fields.being_drained),
    uptimeMs: readNumber(fields.uptime),
    processors: readNumber(fields.processors),
    version: readText(fields.rabbitmq_version) ?? versionOfRabbit(applications),
    erlangVersion: readText(fields.erlang_version),
    osPid: readText(fields.os_pid),
    ratesMode: readText(fields.rates_mode),
    memory: readMemoryLimit(fields),
    disk: readDiskLimit(fields),
    fileDescriptors: readUsedOfTotal(fields, 'fd'),
    sockets: readSockets(fields),
    erlangProcesses: readUsedOfTotal(fields, 'proc'),
    runQueue: readMeasured(fields, 'run_queue'),
    netTickTimeS: readNumber(fields.net_ticktime),
    databaseDirectory: readText(fields.db_dir),
    configFiles: readTexts(fields.config_files),
    logFiles: readTexts(fields.log_files),
    enabledPlugins: readTexts(fields.enabled_plugins),
    applications,
    exchangeTypes: readList(fields.exchange_types).map(readNamedDescription),
    authMechanisms: readList(fields.auth_mechanisms).map(readNamedDescription),
    contexts: readWebContexts(fields.contexts, name),
    clusterLinks: readClusterLinks(fields.cluster_links, silent),
    churn: readChurn(fields),
    activity: readMeasuredKinds(fields, nodeActivityKeys),
    statisticsGcQueueLengths: readNumbers(fields.metrics_gc_queue_length),
  };
}

function readMemoryLimit(fields: Fields): MemoryLimit {
  return {
    used: readMeasured(fields, 'mem_used'),
    limit: readNumber(fields.mem_limit),
    alarm: readBoolean(fields.mem_alarm),
    calculation: readText(fields.mem_calculation_strategy),
  };
}

function readDiskLimit(fields: Fields): DiskLimit {
  return {
    free: readMeasured(fields, 'disk_free'),
    limit: readNumber(fields.disk_free_limit),
    alarm: readBoolean(fields.disk_free_alarm),
  };
}

function readUsedOfTotal(fields: Fields, name: 'fd' | 'proc' | 'sockets'): UsedOfTotal {
  return { used: readMeasured(fields, `${name}_used`), total: readNumber(fields[`${name}_total`]) };
}

/** 4.x counts no sockets and sends 0 for both (seen on 4.3.6): that is no limit of nothing. */
function readSockets(fields: Fields): UsedOfTotal {
  const { used, total } = readUsedOfTotal(fields, 'sockets');
  return total === 0 ? { used: { value: null, rate: null, samples: [] }, total: null } : { used, total };
}

function readApplication(json: unknown): ErlangApplication {
  const fields = readRecord(json);
  return {
    name: readName(fields.name),
    description: readText(fields.description) ?? '',
    version: readText(fields.version) ?? '',
  };
}

function versionOfRabbit(applications: readonly ErlangApplication[]): string | null {
  return applications.find(({ name }) => name === 'rabbit')?.version ?? null;
}

function readNumbers(json: unknown): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const [key, value] of Object.entries(readRecord(json))) {
    const number = readNumber(value);
    if (number !== null) numbers[key] = number;
  }
  return numbers;
}

type Fields = Readonly<Record<string, unknown>>;
