import { bytesOf } from '../cluster/bytes.ts';
import type { Call, Reply, Route } from './exchange.ts';

export const whoamiRoutes: readonly Route[] = [
  { method: 'GET', path: 'whoami', needs: 'management', handle: getWhoami },
];

function getWhoami({ cluster, user }: Call): Reply {
  return { json: userFields(cluster.release.series, user) };
}

/** A user as whoami and the log-in of 4.x tell it. */
export function userFields(
  series: string,
  user: { name: string; tags: readonly string[] },
): Record<string, unknown> {
  const fields = { name: user.name, tags: user.tags.map(bytesOf) };
  return series === '3.10' ? fields : { ...fields, is_internal_user: true };
}
