/** Where a request belongs that is meant for a broker. */
export interface ClusterRoute {
  /** Which cluster; null: the first one, which also stands at the base path. */
  readonly clusterId: string | null;
  /** Raw path and query for the broker, from `/api` or `/cli` on, byte for byte as they came. */
  readonly path: string;
}

/**
 * Finds the requests that belong to the management API: `/api`, `/api/…` and `/cli/…` below the base path, and
 * below `/c/<id>` of it. Judges the raw target, since that is what the broker gets: nothing is decoded, and no
 * dot segment is resolved. Null: not for a broker.
 * @param target Request target as received, also in absolute form (RFC 9112 3.2.2)
 * @param basePath Begins and ends with a slash.
 */
export function clusterRoute(target: string, basePath: string): ClusterRoute | null {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, '');
  if (!path.startsWith(basePath)) return null;
  const below = path.slice(basePath.length - 1);
  const [, clusterId, rest] = /^\/c\/([^/?]+)(\/.*)$/s.exec(below) ?? [null, null, below];
  if (rest === undefined || !managementPath.test(rest)) return null;
  return { clusterId: clusterId ?? null, path: rest };
}

const managementPath = /^\/(api(?=[/?]|$)|cli\/)/;
