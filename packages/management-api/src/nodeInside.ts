import { readNumber, readRecord, readText } from './brokerValues.ts';
import { path } from './path.ts';

/** What only one node's own answer tells, and only when asked: `GET /api/nodes/N?binary=true`, normalised. */
export interface NodeInside {
  /** Bytes of reference-counted binaries by who refers to them, largest first; null where not told. */
  binaryReferences: readonly { key: string; bytes: number }[] | null;
  /** Open files of the Raft logs by the broker's own key. */
  raftOpenFiles: Readonly<Record<string, number>>;
  /** "Erlang/OTP 27 [erts-15.2] … [smp:8:8] …"; told by nodes from 4.x on. */
  erlangFullVersion: string | null;
  cryptoLibrary: string | null;
}

export function nodeInsidePath(name: string): string {
  return path`/api/nodes/${name}?binary=true`;
}

/** A node that cannot be reached sends `"not_available"` in place of the references. */
export function readNodeInside(json: unknown): NodeInside {
  const fields = readRecord(json);
  const references = Object.entries(readRecord(fields.binary));
  return {
    binaryReferences: references.length === 0 ? null : largestFirst(references),
    raftOpenFiles: Object.fromEntries(numbers(Object.entries(readRecord(fields.ra_open_file_metrics)))),
    erlangFullVersion: readText(fields.erlang_full_version),
    cryptoLibrary: readText(fields.crypto_lib_version),
  };
}

function largestFirst(entries: readonly [string, unknown][]): { key: string; bytes: number }[] {
  return numbers(entries)
    .map(([key, bytes]) => ({ key, bytes }))
    .sort((a, b) => b.bytes - a.bytes);
}

function numbers(entries: readonly [string, unknown][]): [string, number][] {
  return entries.flatMap(([key, value]): [string, number][] => {
    const number = readNumber(value);
    return number === null ? [] : [[key, number]];
  });
}
