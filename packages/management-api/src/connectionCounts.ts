import { readList } from './brokerValues.ts';
import { withColumns } from './columns.ts';
import { path } from './path.ts';

/**
 * The connections of one user, by name alone. Administrators and monitoring; from 4.x on one's own too, where 3.10
 * fails with 500 (seen on 3.10.8 and 4.3.6). Nobody of that name has none.
 */
export function userConnectionsPath(user: string): string {
  return withColumns(path`/api/connections/username/${user}`, ['name']);
}

/** The connections in one virtual host that the asker may enter, by name alone; others than the asker's to monitoring. */
export function vhostConnectionsPath(vhost: string): string {
  return withColumns(path`/api/vhosts/${vhost}/connections`, ['name']);
}

/** How many connections such an answer lists. */
export function countConnections(json: unknown): number {
  return readList(json).length;
}
