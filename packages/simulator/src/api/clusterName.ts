import type { Call, Reply, Route } from './exchange.ts';

export const clusterNameRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: 'cluster-name',
    needs: 'management',
    handle: ({ cluster }) => ({ json: { name: cluster.name } }),
  },
  { method: 'PUT', path: 'cluster-name', needs: 'administrator', handle: putClusterName },
];

function putClusterName({ cluster, body }: Call): Reply {
  const name = readName(body);
  if (name === null) return { badRequest: 'key_missing' };
  cluster.name = name;
  return { status: 204 };
}

function readName(body: string): string | null {
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === 'object' && json !== null && 'name' in json && typeof json.name === 'string'
      ? json.name
      : null;
  } catch {
    return null;
  }
}
