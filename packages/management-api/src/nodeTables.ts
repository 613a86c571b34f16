import { readNumber, readRecord } from './brokerValues.ts';
import { path } from './path.ts';

/** `GET /api/nodes/N/memory/ets`, normalised: bytes by table, largest first; tables of one name are one sum. */
export interface NodeTables {
  /** Null: the node cannot be reached. */
  totalBytes: number | null;
  tables: readonly { name: string; bytes: number }[];
}

export function nodeTablesPath(name: string): string {
  return path`/api/nodes/${name}/memory/ets`;
}

export function readNodeTables(json: unknown): NodeTables {
  const { total, ...tables } = readRecord(readRecord(json).ets_tables_memory);
  return {
    totalBytes: readNumber(total),
    tables: Object.entries(tables)
      .flatMap(([name, value]) => {
        const bytes = readNumber(value);
        return bytes === null ? [] : [{ name, bytes }];
      })
      .sort((a, b) => b.bytes - a.bytes),
  };
}
