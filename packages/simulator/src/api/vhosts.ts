import { bytesOf } from '../cluster/bytes.ts';
import type { Release } from '../cluster/release.ts';
import { SimulatedVhost, type VhostSettings } from '../cluster/vhosts.ts';
import { messageStats, queuedMessages, transferredBytes } from './clusterFigures.ts';
import { erlangTerm } from './erlangTerm.ts';
import type { Call, Reply, Route } from './exchange.ts';
import { type Fields, jsonFields, notJson } from './jsonFields.ts';
import { listPage } from './listPage.ts';
import { refusal } from './refusal.ts';
import { readSampleRanges, type SampleRanges } from './sampleRanges.ts';
import { readTags } from './tags.ts';
import { visibleVhosts } from './visibleVhosts.ts';

const path = 'vhosts/*';
const protection = 'vhosts/*/deletion/protection';

export function vhostRoutes({ series }: Release): readonly Route[] {
  const protecting: readonly Route[] = [
    { method: 'GET', path: protection, needs: 'administrator', provides: 'html', handle: getProtection },
    { method: 'POST', path: protection, needs: 'administrator', provides: 'html', handle: protect },
    { method: 'DELETE', path: protection, needs: 'administrator', provides: 'html', handle: unprotect },
  ];
  return [
    { method: 'GET', path: 'vhosts', needs: 'management', handle: getVhosts },
    { method: 'GET', path, needs: 'administrator', handle: getVhost },
    { method: 'PUT', path, needs: 'administrator', handle: putVhost },
    { method: 'DELETE', path, needs: 'administrator', handle: deleteVhost },
    {
      method: 'POST',
      path: 'vhosts/*/start/*',
      needs: 'administrator',
      provides: 'html',
      handle: startVhost,
    },
    ...(series === '4' ? protecting : [unknownProtection]),
  ];
}

const unknownProtection: Route = {
  method: 'GET',
  path: protection,
  needs: 'nothing',
  handle: () => ({ notFound: true }),
};

/** 4.3.6 passes columns over, and fails where a page is asked for well. */
function getVhosts(call: Call): Reply {
  const ranges = readSampleRanges(call.query, call.now);
  if ('badRequest' in ranges) return ranges;
  const seen = visibleVhosts(call.cluster, call.user);
  const list = seen.map((vhost) => ({ ...vhostFields(call, vhost), ...figures(call, vhost, ranges) }));
  const sortedBy = ['name'];
  if (call.cluster.release.series === '3.10') return { list, sortedBy };
  const refused = call.query.has('page') && listPage(list, call.query).status;
  if (refused) return { list };
  return call.query.has('page')
    ? { crash: true }
    : { json: listPage(list, new URLSearchParams(), { sortedBy }).json };
}

function getVhost(call: Call): Reply {
  const ranges = readSampleRanges(call.query, call.now);
  if ('badRequest' in ranges) return ranges;
  const vhost = namedVhost(call);
  if (vhost === undefined) return { notFound: true };
  return { json: { ...vhostFields(call, vhost), ...figures(call, vhost, ranges) } };
}

/** Absent while statistics are off, and for a virtual host that never had messages. */
function figures(call: Call, { share }: SimulatedVhost, ranges: SampleRanges): Fields {
  if (call.cluster.statistics === 'off' || share === 0) return {};
  return {
    ...transferredBytes(call, ranges, share),
    ...queuedMessages(call, ranges, share),
    message_stats: messageStats(call, ranges, share),
  };
}

/** 3.10 has no default queue type and says so with the word undefined (seen on 3.10.8). */
function vhostFields({ cluster, node }: Call, vhost: SimulatedVhost): Fields {
  const { name, settings, protectedFromDeletion } = vhost;
  const { description, tracing } = settings;
  const states = cluster.nodes
    .filter((candidate) => cluster.reaches(node, candidate))
    .map(({ name: at }) => [at, vhost.stoppedOn.has(at) ? 'stopped' : 'running']);
  const cluster_state = Object.fromEntries(states);
  const tags = cluster.release.series === '3.10' ? settings.tags.map(bytesOf) : settings.tags;
  const told = { description, tags: tags.map((tag) => (tag === 'null' ? null : tag)) };
  if (cluster.release.series === '3.10') {
    return { name, ...told, tracing, cluster_state, default_queue_type: 'undefined', metadata: told };
  }
  const default_queue_type = settings.defaultQueueType ?? 'classic';
  const kept = protectedFromDeletion ? { protected_from_deletion: true } : {};
  return {
    name,
    ...told,
    tracing,
    cluster_state,
    default_queue_type,
    metadata: { ...told, default_queue_type, ...kept },
    protected_from_deletion: protectedFromDeletion,
  };
}

/** Description, tags and default queue type are replaced, said or not; tracing only when said. */
function putVhost({ cluster, user, names, body }: Call): Reply {
  const fields = jsonFields(body);
  if (fields === null) return notJson;
  const name = names[0] ?? '';
  const present = cluster.vhosts.get(name);
  const settings = readSettings(cluster.release, fields, present?.settings.tracing ?? false);
  if (!('description' in settings)) return settings;
  if (present !== undefined) {
    present.settings = settings;
    return { status: 204 };
  }
  cluster.vhosts.set(name, new SimulatedVhost(cluster.release, name, settings));
  user.permissions.set(name, { configure: '.*', write: '.*', read: '.*' });
  return { status: 201 };
}

function readSettings(release: Release, fields: Fields, tracingBefore: boolean): VhostSettings | Reply {
  const { description = '', tracing = tracingBefore } = fields;
  const tags = readTags(fields.tags ?? '');
  if (!Array.isArray(tags)) return tags;
  if (typeof tracing !== 'boolean') return { badRequest: ['not_boolean', tracing] };
  const queueType = fields.default_queue_type ?? null;
  const fault = release.series === '3.10' ? null : queueTypeFault(queueType);
  if (fault !== null) return { badRequest: fault };
  return {
    description: typeof description === 'string' ? description : '',
    tags,
    tracing,
    defaultQueueType: typeof queueType === 'string' && release.series === '4' ? queueType : null,
  };
}

function queueTypeFault(queueType: unknown): string | null {
  if (queueType === null || queueType === 'classic' || queueType === 'quorum' || queueType === 'stream')
    return null;
  if (queueType === '') return 'default_queue_type must not be an empty string';
  if (typeof queueType === 'string') return `${queueType} is not a valid queue type`;
  return `${erlangTerm(queueType)} is not a valid default_queue_type value`;
}

/** With all permissions in it. */
function deleteVhost(call: Call): Reply {
  const vhost = namedVhost(call);
  if (vhost === undefined) return { notFound: true };
  const { name } = vhost;
  if (vhost.protectedFromDeletion) {
    const reason = `Refusing to delete virtual host '${name}' because it is protected from deletion`;
    return refusal(412, 'precondition_failed', reason);
  }
  call.cluster.vhosts.delete(name);
  for (const { permissions, topicPermissions } of call.cluster.accounts.values()) {
    permissions.delete(name);
    topicPermissions.delete(name);
  }
  return { status: 204 };
}

function startVhost({ cluster, names: [vhost = '', node = ''] }: Call): Reply {
  if (cluster.node(node)?.running !== true) {
    const reason =
      cluster.release.series === '3.10'
        ? `Request to node ${node} failed with nodedown`
        : `Unknown node: ${node}`;
    return { badRequest: reason };
  }
  const present = cluster.vhosts.get(vhost);
  if (present !== undefined) {
    present.stoppedOn.delete(node);
    return { status: 204 };
  }
  return { badRequest: `Request to node ${node} failed with {no_such_vhost,${erlangTerm(vhost)}}` };
}

/** 4.3.6 has the method and fails on it. */
function getProtection(call: Call): Reply {
  return namedVhost(call) === undefined ? { notFound: true } : { crash: true };
}

function protect(call: Call): Reply {
  const vhost = namedVhost(call);
  if (vhost === undefined) {
    const reason = `Cannot enable deletion protection of virtual host '${call.names[0]}' because it does not exist`;
    return refusal(404, 'not_found', reason);
  }
  vhost.protectedFromDeletion = true;
  return { status: 204 };
}

function unprotect(call: Call): Reply {
  const vhost = namedVhost(call);
  if (vhost === undefined) return { notFound: true };
  vhost.protectedFromDeletion = false;
  return { status: 204 };
}

function namedVhost({ cluster, names }: Call): SimulatedVhost | undefined {
  return cluster.vhosts.get(names[0] ?? '');
}
