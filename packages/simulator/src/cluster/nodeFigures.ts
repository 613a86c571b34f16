import type { SimulatedCluster } from './cluster.ts';
import { judgeAlarms, type SimulatedNode } from './node.ts';
import { eventsOf } from './random.ts';

const MiB = 1024 ** 2;

/** What one running node uses at the end of a step, and what it did during it. */
export function stepNodeFigures(cluster: SimulatedCluster, node: SimulatedNode, seconds: number): void {
  const { random } = cluster;
  useMemory(cluster, node, seconds);
  node.diskFree += (random() - 0.5) * 0.4 * MiB * seconds;
  judgeAlarms(node);
  node.runQueue = eventsOf(0.6, random);

  const { figures } = node;
  figures.mem_used = Math.round(node.memory.used);
  figures.disk_free = Math.round(node.diskFree);
  figures.fd_used = 180 + node.connections + Math.round(1_600 * node.weight) + eventsOf(8, random);
  figures.sockets_used = node.connections;
  figures.proc_used = 36_400 + node.connections * 11 + eventsOf(30, random);
  figures.gc_num += eventsOf(2_900 * seconds, random);
  figures.gc_bytes_reclaimed += eventsOf(48 * MiB * seconds, random);
  figures.context_switches += eventsOf(21_500 * seconds, random);

  writeAndRead(cluster, node, seconds);
  for (const bytes of node.linkBytes.values()) {
    bytes.sent += eventsOf(1.9 * MiB * seconds, random);
    bytes.received += eventsOf(1.8 * MiB * seconds, random);
  }
}

/** An alarm is where growth ends: the node then refuses what would fill it further. */
function useMemory(cluster: SimulatedCluster, node: SimulatedNode, seconds: number): void {
  const { memory, limits } = node;
  memory.target = Math.min(memory.target + memory.growthPerSecond * seconds, limits.memory * 1.02);
  const pull = Math.min(1, seconds * 0.1);
  memory.used += (memory.target - memory.used) * pull + (cluster.random() - 0.5) * 24 * MiB;
}

/** Classic queues write through the message store on 3.x; 4.x counts most of it no longer (seen on 4.3.6). */
function writeAndRead(cluster: SimulatedCluster, node: SimulatedNode, seconds: number): void {
  const { random } = cluster;
  const { persister } = node;
  const counted = cluster.release.series === '3.10' ? 1 : 0;
  const writes = eventsOf(740 * seconds * counted, random);
  const reads = eventsOf(38 * seconds * counted, random);
  const syncs = eventsOf(24 * seconds * counted, random);
  persister.io_write_count += writes;
  persister.io_write_bytes += writes * 4_096;
  persister.io_write_time += writes * (90 + 40 * random());
  persister.io_read_count += reads;
  persister.io_read_bytes += reads * 8_192;
  persister.io_read_time += reads * (60 + 30 * random());
  persister.io_sync_count += syncs;
  persister.io_sync_time += syncs * (2_100 + 900 * random());
  persister.io_seek_count += reads;
  persister.io_seek_time += reads * 4;
  persister.mnesia_ram_tx_count += eventsOf(3 * seconds * counted, random);
  persister.mnesia_disk_tx_count += eventsOf(0.2 * seconds * counted, random);
  persister.msg_store_write_count += eventsOf(410 * seconds, random);
  persister.msg_store_read_count += eventsOf(22 * seconds, random);
  persister.queue_index_write_count += eventsOf(330 * seconds * counted, random);
  persister.queue_index_read_count += eventsOf(9 * seconds * counted, random);
}
