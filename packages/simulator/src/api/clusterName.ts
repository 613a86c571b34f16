import type { Call, Reply, Route } from './exchange.ts';
import { jsonFields, missingFields, notJson } from './jsonFields.ts';

const path = 'cluster-name';

export const clusterNameRoutes: readonly Route[] = [
  { method: 'GET', path, needs: 'management', handle: ({ cluster }) => ({ json: { name: cluster.name } }) },
  { method: 'PUT', path, needs: 'administrator', handle: putClusterName },
];

function putClusterName({ cluster, body }: Call): Reply {
  const fields = jsonFields(body);
  if (fields === null) return notJson;
  const missing = missingFields(fields, ['name']);
  if (missing !== null) return missing;
  if (typeof fields.name !== 'string') return { crash: true };
  cluster.name = fields.name;
  return { status: 204 };
}
