import { readList, readName, readRecord } from './brokerValues.ts';
import { withColumns } from './columns.ts';

/** Who is connected over the network, and from where. */
export interface ConnectionPeer {
  user: string;
  /** An address, or a name where the broker looks names up. */
  peerHost: string;
}

/** All connections for monitoring and administrators, one's own for others. */
export const connectionPeersPath = withColumns('/api/connections', ['user', 'peer_host', 'type']);

/** Without those inside the broker (`direct`), which shovels and federation open. */
export function readConnectionPeers(json: unknown): readonly ConnectionPeer[] {
  return readList(json)
    .map(readRecord)
    .filter(({ type }) => type !== 'direct')
    .map(({ user, peer_host }) => ({ user: readName(user), peerHost: readName(peer_host) }));
}
