/** `GET /api/nodes/N/memory` and `/memory/binary`-like breakdowns, normalised. Bytes. */
export interface NodeMemory {
  /** Null while the node has not measured yet, or cannot be reached. */
  strategy: string | null;
  /** Totals by accounting method. */
  totals: { rss: number | null; allocated: number | null; erlang: number | null };
  /** By the broker's own category key, largest first. */
  categories: readonly { key: string; bytes: number }[];
}
