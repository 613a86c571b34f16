import { readNumber, readRecord, readText } from './brokerValues.ts';
import { path } from './path.ts';

/** `GET /api/nodes/N/memory`, normalised. Bytes. */
export interface NodeMemory {
  /** Null while the node has not measured yet, or cannot be reached. */
  strategy: string | null;
  /** Totals by accounting method. */
  totals: { rss: number | null; allocated: number | null; erlang: number | null };
  /** By the broker's own category key, largest first. */
  categories: readonly { key: string; bytes: number }[];
}

export function nodeMemoryPath(name: string): string {
  return path`/api/nodes/${name}/memory`;
}

/** A node that cannot be reached sends `"not_available"` in place of the figures. */
export function readNodeMemory(json: unknown): NodeMemory {
  const { total, strategy, ...categories } = readRecord(readRecord(json).memory);
  const totals = readRecord(total);
  return {
    strategy: readText(strategy),
    totals: {
      rss: readNumber(totals.rss),
      allocated: readNumber(totals.allocated),
      erlang: readNumber(totals.erlang),
    },
    categories: Object.entries(categories)
      .flatMap(([key, value]) => readCategory(key, value))
      .sort((a, b) => b.bytes - a.bytes),
  };
}

function readCategory(key: string, value: unknown): { key: string; bytes: number }[] {
  const bytes = readNumber(value);
  return bytes === null ? [] : [{ key, bytes }];
}
