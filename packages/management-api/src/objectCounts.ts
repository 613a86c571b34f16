import { readList, readName, readNumber, readRecord } from './brokerValues.ts';
import { withColumns } from './columns.ts';
import { path } from './path.ts';

/** One page of one queue, which tells how many there are; without statistics, which would cost the broker most. */
export function vhostQueueCountPath(vhost: string): string {
  return withColumns(`${path`/api/queues/${vhost}`}?page=1&page_size=1&disable_stats=true`, ['name']);
}

/** How many there are in all, of an answer that is one page; null when it is none. */
export function readTotalCount(json: unknown): number | null {
  return readNumber(readRecord(json).total_count);
}

/** Of every queue that the asker may see only its virtual host; without statistics. */
export const queueVhostsPath = withColumns('/api/queues?disable_stats=true', ['vhost']);

/** How many queues there are in each virtual host that has any. */
export function countByVhost(json: unknown): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of readList(json)) {
    const vhost = readName(readRecord(each).vhost);
    counts.set(vhost, (counts.get(vhost) ?? 0) + 1);
  }
  return counts;
}
