import type { SimulatedVhost } from '../cluster/vhosts.ts';
import type { Call, Reply, Route } from './exchange.ts';
import { visibleVhosts } from './visibleVhosts.ts';

export const vhostRoutes: readonly Route[] = [
  { method: 'GET', path: 'vhosts', needs: 'management', handle: getVhosts },
  { method: 'GET', path: 'vhosts/*', needs: 'administrator', handle: getVhost },
];

function getVhosts(call: Call): Reply {
  return { list: visibleVhosts(call.cluster, call.user).map((vhost) => vhostFields(call, vhost)) };
}

function getVhost(call: Call): Reply {
  const vhost = call.cluster.vhosts.find(({ name }) => name === call.names[0]);
  return vhost === undefined ? { notFound: true } : { json: vhostFields(call, vhost) };
}

/** 3.10 has no default queue type and says so with the word undefined (seen on 3.10.8). */
function vhostFields({ cluster, node }: Call, vhost: SimulatedVhost): Record<string, unknown> {
  const { name, description, tags, tracing } = vhost;
  const states = cluster.nodes
    .filter((candidate) => cluster.reaches(node, candidate))
    .map((candidate) => [candidate.name, 'running']);
  const fields = { name, description, tags, tracing, cluster_state: Object.fromEntries(states) };
  if (cluster.release.series === '3.10') {
    return { ...fields, default_queue_type: 'undefined', metadata: { description, tags } };
  }
  return {
    ...fields,
    default_queue_type: 'classic',
    metadata: { description, tags, default_queue_type: 'classic' },
    protected_from_deletion: false,
  };
}
