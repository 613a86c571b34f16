import type { SimulatedVhost } from '../cluster/vhosts.ts';
import { messageStats, queuedMessages } from './clusterFigures.ts';
import type { Call, Reply, Route } from './exchange.ts';
import { readSampleRanges, type SampleRanges } from './sampleRanges.ts';
import { visibleVhosts } from './visibleVhosts.ts';

export const vhostRoutes: readonly Route[] = [
  { method: 'GET', path: 'vhosts', needs: 'management', handle: getVhosts },
  { method: 'GET', path: 'vhosts/*', needs: 'administrator', handle: getVhost },
];

function getVhosts(call: Call): Reply {
  const ranges = readSampleRanges(call.query, call.now);
  if ('badRequest' in ranges) return ranges;
  const seen = visibleVhosts(call.cluster, call.user);
  return { list: seen.map((vhost) => ({ ...vhostFields(call, vhost), ...figures(call, vhost, ranges) })) };
}

function getVhost(call: Call): Reply {
  const ranges = readSampleRanges(call.query, call.now);
  if ('badRequest' in ranges) return ranges;
  const vhost = call.cluster.vhosts.get(call.names[0] ?? '');
  if (vhost === undefined) return { notFound: true };
  return { json: { ...vhostFields(call, vhost), ...figures(call, vhost, ranges) } };
}

/** Absent while statistics are off. */
function figures(call: Call, { share }: SimulatedVhost, ranges: SampleRanges): Record<string, unknown> {
  if (call.cluster.statistics === 'off') return {};
  return { ...queuedMessages(call, ranges, share), message_stats: messageStats(call, ranges, share) };
}

/** 3.10 has no default queue type and says so with the word undefined (seen on 3.10.8). */
function vhostFields({ cluster, node }: Call, vhost: SimulatedVhost): Record<string, unknown> {
  const { name } = vhost;
  const { description, tags, tracing } = vhost.settings;
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
