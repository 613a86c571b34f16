import { readList, readName, readRecord, readText } from './brokerValues.ts';
import { type Measured, readMeasured } from './samples.ts';
import { withoutMoments } from './statisticsSilence.ts';

/** One connection of a node to another node of its cluster. */
export interface ClusterLink {
  peer: string;
  peerAddress: string | null;
  localAddress: string | null;
  sentBytes: Measured;
  receivedBytes: Measured;
}

/**
 * `cluster_links` of a node; while a link is new it has its totals but not yet its rates. Samples at `silent`
 * moments of the node are left out.
 */
export function readClusterLinks(json: unknown, silent: ReadonlySet<unknown>): readonly ClusterLink[] {
  return readList(json).map((element) => readClusterLink(element, silent));
}

function readClusterLink(json: unknown, silent: ReadonlySet<unknown>): ClusterLink {
  const fields = readRecord(json);
  const figures = { ...fields, ...withoutMoments(readRecord(fields.stats), silent) };
  return {
    peer: readName(fields.name),
    peerAddress: readText(fields.peer_addr),
    localAddress: readText(fields.sock_addr),
    sentBytes: readMeasured(figures, 'send_bytes'),
    receivedBytes: readMeasured(figures, 'recv_bytes'),
  };
}
