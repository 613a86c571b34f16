import type { Churn } from './churn.ts';
import type { WebContext } from './overview.ts';
import type { Measured } from './samples.ts';

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

export interface NamedDescription {
  name: string;
  description: string;
  enabled: boolean;
}

export interface ClusterLink {
  peer: string;
  peerAddress: string | null;
  localAddress: string | null;
  sentBytes: Measured;
  receivedBytes: Measured;
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
