import { retention } from '../samples/retention.ts';
import { SampleTable } from '../samples/sampleTable.ts';

/** Counters of message_stats since the node's start. */
export const noTraffic = {
  publish: 0,
  confirm: 0,
  return_unroutable: 0,
  drop_unroutable: 0,
  disk_reads: 0,
  disk_writes: 0,
  get: 0,
  get_no_ack: 0,
  deliver: 0,
  deliver_no_ack: 0,
  redeliver: 0,
  ack: 0,
  deliver_get: 0,
  get_empty: 0,
};

export const noChurn = {
  connection_created: 0,
  connection_closed: 0,
  channel_created: 0,
  channel_closed: 0,
  queue_declared: 0,
  queue_created: 0,
  queue_deleted: 0,
};

export const noFigures = {
  mem_used: 0,
  fd_used: 0,
  sockets_used: 0,
  proc_used: 0,
  disk_free: 0,
  gc_num: 0,
  gc_bytes_reclaimed: 0,
  context_switches: 0,
};

/** `*_time` are sums of microseconds; a broker sends their averages as `*_avg_time`, in milliseconds. */
export const nothingPersisted = {
  io_read_count: 0,
  io_read_bytes: 0,
  io_read_time: 0,
  io_write_count: 0,
  io_write_bytes: 0,
  io_write_time: 0,
  io_sync_count: 0,
  io_sync_time: 0,
  io_seek_count: 0,
  io_seek_time: 0,
  io_reopen_count: 0,
  mnesia_ram_tx_count: 0,
  mnesia_disk_tx_count: 0,
  msg_store_read_count: 0,
  msg_store_write_count: 0,
  queue_index_write_count: 0,
  queue_index_read_count: 0,
};

/** The groups in which a broker sends message_stats: all of a group or none of it. */
const fineKeys = ['publish', 'confirm', 'return_unroutable', 'drop_unroutable'];
const diskKeys = ['disk_reads', 'disk_writes'];
const deliverKeys = Object.keys(noTraffic).filter((key) => ![...fineKeys, ...diskKeys].includes(key));

const lengthKeys = ['messages_ready', 'messages_unacknowledged', 'messages'];

/** What one node remembers of the past. It is lost with the node and by a reset of statistics. */
export interface NodeStatistics {
  readonly fine: SampleTable;
  readonly disk: SampleTable;
  readonly deliver: SampleTable;
  readonly lengths: SampleTable;
  readonly churn: SampleTable;
  readonly figures: SampleTable;
  readonly persister: SampleTable;
  /** Bytes sent and received, by peer. */
  readonly links: ReadonlyMap<string, SampleTable>;
}

export function emptyStatistics(peers: readonly string[]): NodeStatistics {
  const links = peers.map(
    (peer) => [peer, new SampleTable(['send_bytes', 'recv_bytes'], retention.global)] as const,
  );
  return {
    fine: new SampleTable(fineKeys, retention.global),
    disk: new SampleTable(diskKeys, retention.global),
    deliver: new SampleTable(deliverKeys, retention.global),
    lengths: new SampleTable(lengthKeys, retention.global),
    churn: new SampleTable(Object.keys(noChurn), retention.basic),
    figures: new SampleTable(Object.keys(noFigures), retention.global),
    persister: new SampleTable(Object.keys(nothingPersisted), retention.global),
    links: new Map(links),
  };
}
