import { readList, readNumber, readRecord, readText } from './brokerValues.ts';

/** Connections that a resource alarm holds back. */
export interface BlockedConnections {
  /** They published since the alarm, and are not read from. */
  blocked: number;
  /** They will be blocked when they publish. */
  blocking: number;
  /** Only the first page was looked at: there are these and maybe more. */
  atLeast: boolean;
}

/** The states of the first 500 connections, as many as a broker sends at once. */
export const connectionStatesPath = '/api/connections?page=1&page_size=500&columns=state';

export function readBlockedConnections(json: unknown): BlockedConnections {
  const page = readRecord(json);
  const states = readList(page.items).map((item) => readText(readRecord(item).state));
  return {
    blocked: states.filter((state) => state === 'blocked').length,
    blocking: states.filter((state) => state === 'blocking').length,
    atLeast: (readNumber(page.page_count) ?? 1) > 1,
  };
}
