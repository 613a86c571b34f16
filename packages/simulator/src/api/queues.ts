import { permits } from '../cluster/permits.ts';
import { newQueue, type SimulatedQueue } from '../cluster/queues.ts';
import type { Release } from '../cluster/release.ts';
import type { SimulatedVhost } from '../cluster/vhosts.ts';
import { type Declaration, readDeclaration } from './declaration.ts';
import type { Call, Reply, Route } from './exchange.ts';
import { inequivalence } from './inequivalence.ts';
import { type QueueDetail, queueTeller } from './queueFields.ts';
import { accessRefused, refusal, vhostRefusal } from './refusal.ts';
import { visibleVhosts } from './visibleVhosts.ts';

const path = 'queues/*/*';

/** Lists of queues, and what a person declares and deletes by hand. */
export function queueRoutes({ series }: Release): readonly Route[] {
  const detailed: Route = {
    method: 'GET',
    path: 'queues/detailed',
    needs: 'management',
    handle: getDetailed,
  };
  return [
    { method: 'GET', path: 'queues', needs: 'management', handle: getQueues },
    ...(series === '4' ? [detailed] : []),
    { method: 'GET', path: 'queues/*', needs: 'management', handle: getVhostQueues },
    { method: 'GET', path, needs: 'management', handle: getQueue },
    { method: 'PUT', path, needs: 'management', handle: putQueue },
    { method: 'DELETE', path, needs: 'management', handle: deleteQueue },
  ];
}

function getQueues(call: Call): Reply {
  return queueList(call, visibleVhosts(call.cluster, call.user), listedDetail(call));
}

function getDetailed(call: Call): Reply {
  return queueList(call, visibleVhosts(call.cluster, call.user), 'listed with columns');
}

function getVhostQueues(call: Call): Reply {
  const vhost = call.cluster.vhosts.get(call.names[0] ?? '');
  if (vhost === undefined) return { notFound: true };
  return vhostRefusal(call, vhost.name) ?? queueList(call, [vhost], listedDetail(call));
}

function listedDetail({ cluster, query }: Call): QueueDetail {
  if (cluster.statistics === 'off' || query.get('disable_stats') === 'true') return 'without statistics';
  return query.has('columns') ? 'listed with columns' : 'listed';
}

function queueList(call: Call, vhosts: readonly SimulatedVhost[], detail: QueueDetail): Reply {
  const tell = queueTeller(call, detail);
  const list = vhosts.flatMap((vhost) => Array.from(vhost.queues.values(), (queue) => tell(queue, vhost)));
  return { list, sortedBy: ['vhost', 'name'] };
}

function getQueue(call: Call): Reply {
  const [vhostName = '', name = ''] = call.names;
  const refused = vhostRefusal(call, vhostName);
  if (refused !== null) return refused;
  const vhost = call.cluster.vhosts.get(vhostName);
  const queue = vhost?.queues.get(name);
  if (vhost === undefined || queue === undefined) return { notFound: true };
  const detail = call.cluster.statistics === 'off' ? 'without statistics' : 'alone';
  return { json: queueTeller(call, detail)(queue, vhost) };
}

/** 201 new, 204 there already; the same refusals as over AMQP, as text. */
function putQueue(call: Call): Reply {
  const [vhostName = '', name = ''] = call.names;
  const vhost = call.cluster.vhosts.get(vhostName);
  if (vhost === undefined) return refusal(404, 'not_found', 'vhost_not_found');
  const refused = vhostRefusal(call, vhostName);
  if (refused !== null) return refused;
  const declaration = readDeclaration(call.body);
  if (!('arguments' in declaration)) return declaration;
  if (name.startsWith('amq.') || !permits(call.user.permissions.get(vhostName), 'configure', name))
    return accessRefused;
  const queue = declaredQueue(call, vhost, name, declaration);
  if (!('kind' in queue)) return queue;
  const present = vhost.queues.get(name);
  if (present !== undefined) return inequivalence('queue', vhostName, queue, present) ?? { status: 204 };
  const most = vhost.limits.get('max-queues') ?? -1;
  if (most >= 0 && vhost.queues.size >= most) {
    const reason = `cannot declare queue '${name}': queue limit in vhost '${vhostName}' (${most}) is reached`;
    return { badRequest: reason };
  }
  vhost.addQueue(queue);
  return { status: 201 };
}

function declaredQueue(
  call: Call,
  vhost: SimulatedVhost,
  name: string,
  declaration: Declaration,
): SimulatedQueue | Reply {
  const { durable, autoDelete } = declaration;
  const standard = vhost.settings.defaultQueueType ?? 'classic';
  const wanted = String(declaration.arguments['x-queue-type'] ?? standard);
  const type = (['classic', 'quorum', 'stream'] as const).find((each) => each === wanted);
  const inVhost = `for queue '${name}' in vhost '${vhost.name}'`;
  if (type === undefined) {
    return { badRequest: `invalid arg 'x-queue-type' ${inVhost}: "unsupported queue type '${wanted}'"` };
  }
  if (type !== 'classic' && !durable) return { badRequest: `invalid property 'non-durable' ${inVhost}` };
  if (type !== 'classic' && autoDelete) return { badRequest: `invalid property 'auto-delete' ${inVhost}` };
  return newQueue(name, call.node.name, { type, durable, autoDelete, arguments: declaration.arguments });
}

function deleteQueue(call: Call): Reply {
  const [vhostName = '', name = ''] = call.names;
  const refused = vhostRefusal(call, vhostName);
  if (refused !== null) return refused;
  const vhost = call.cluster.vhosts.get(vhostName);
  const queue = vhost?.queues.get(name);
  if (vhost === undefined || queue === undefined) return { notFound: true };
  if (!permits(call.user.permissions.get(vhostName), 'configure', name)) return accessRefused;
  const { messages } = queueTeller(call, 'alone')(queue, vhost);
  const inVhost = `queue '${name}' in vhost '${vhostName}'`;
  if (call.query.get('if-empty') === 'true' && messages !== 0) return { badRequest: `${inVhost} not empty` };
  if (call.query.get('if-unused') === 'true' && queue.consumers > 0)
    return { badRequest: `${inVhost} in use` };
  vhost.deleteQueue(name);
  return { status: 204 };
}
