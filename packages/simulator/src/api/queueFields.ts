import type { SimulatedCluster } from '../cluster/cluster.ts';
import type { SimulatedNode } from '../cluster/node.ts';
import type { HeldPolicies } from '../cluster/policies.ts';
import type { SimulatedQueue } from '../cluster/queues.ts';
import type { SimulatedVhost } from '../cluster/vhosts.ts';
import type { Call } from './exchange.ts';
import type { Fields } from './jsonFields.ts';

/** How much a broker tells of a queue; from 4.x on lists without chosen columns are shorter. */
export type QueueDetail = 'listed' | 'listed with columns' | 'alone' | 'without statistics';

/** Queues of some virtual hosts as the API tells them; made for one answer. */
export function queueTeller(
  call: Call,
  detail: QueueDetail,
): (vhost: SimulatedVhost, queue: SimulatedQueue) => Fields {
  const { cluster, node } = call;
  const waiting = cluster.nodes.reduce(
    (sum, each) =>
      cluster.reaches(node, each)
        ? { ready: sum.ready + each.ready, unacked: sum.unacked + each.unacked }
        : sum,
    { ready: 0, unacked: 0 },
  );
  return (vhost, queue) => {
    const held = vhost.policies.heldBy(queue);
    const part = vhost.share * vhost.partOf(queue);
    const counts = { ready: Math.round(waiting.ready * part), unacked: Math.round(waiting.unacked * part) };
    const fields = {
      ...declaredFields(cluster, vhost, queue),
      ...placeFields(cluster, node, queue, held),
    };
    if (detail === 'without statistics')
      return { ...fields, ...countsFields(counts), ...recordedPolicy(call, queue, held) };
    const told = {
      ...fields,
      ...policyFields(held),
      ...countsFields(counts),
      ...figureFields(queue, counts),
    };
    if (detail === 'listed' && cluster.release.series === '4') return withoutNulls(told);
    const since = queue.type === 'classic' ? { idle_since: idleSince(call, counts) } : {};
    if (detail !== 'alone') return { ...told, ...since };
    return { ...told, ...since, consumer_details: [], deliveries: [], incoming: [] };
  };
}

function declaredFields(
  { release }: SimulatedCluster,
  { name: vhost }: SimulatedVhost,
  queue: SimulatedQueue,
): Fields {
  const { name, type, durable, autoDelete, exclusive } = queue;
  const declared = release.series === '3.10' ? queue.arguments : { ...queue.arguments, 'x-queue-type': type };
  return { name, vhost, type, durable, auto_delete: autoDelete, exclusive, arguments: declared };
}

/** A node that is not reached holds classic queues that are down, and members of others that are not online. */
function placeFields(
  cluster: SimulatedCluster,
  asked: SimulatedNode,
  { type, node }: SimulatedQueue,
  held: HeldPolicies,
): Fields {
  const names = cluster.nodes.map(({ name }) => name);
  const online = cluster.nodes.filter((each) => cluster.reaches(asked, each)).map(({ name }) => name);
  const isUp = type === 'classic' ? online.includes(node) : online.length * 2 > names.length;
  const place = { node, state: isUp ? 'running' : 'down' };
  if (type !== 'classic') {
    const leader = type === 'quorum' || cluster.release.series === '4' ? { leader: node } : {};
    return { ...place, ...leader, members: names, online };
  }
  if (cluster.release.series === '4') return place;
  const others = names.filter((name) => name !== node);
  const mirrors = held.definition['ha-mode'] === undefined ? [] : mirrorsOf(held.definition, others);
  if (mirrors.length === 0) return { ...place, recoverable_slaves: null };
  const running = mirrors.filter((name) => online.includes(name));
  return { ...place, recoverable_slaves: mirrors, slave_nodes: running, synchronised_slave_nodes: running };
}

/** Names of the nodes that mirror a queue which another node leads. */
function mirrorsOf(definition: Fields, others: readonly string[]): readonly string[] {
  const { 'ha-mode': mode, 'ha-params': params } = definition;
  if (mode === 'exactly') return others.slice(0, Math.max(0, Number(params) - 1));
  if (mode === 'nodes') return others.filter((name) => Array.isArray(params) && params.includes(name));
  return others;
}

function policyFields({ policy, operatorPolicy, definition }: HeldPolicies): Fields {
  return {
    policy: policy?.name ?? null,
    operator_policy: operatorPolicy?.name ?? null,
    effective_policy_definition: definition,
  };
}

/** Without statistics the policy is told when there is one, of quorum queues of 4.x the rest too. */
function recordedPolicy({ cluster }: Call, { type }: SimulatedQueue, held: HeldPolicies): Fields {
  if (type === 'stream') return {};
  if (type === 'quorum' && cluster.release.series === '4') return withoutNulls(policyFields(held));
  return held.policy === null ? {} : { policy: held.policy.name };
}

interface Counts {
  readonly ready: number;
  readonly unacked: number;
}

function countsFields({ ready, unacked }: Counts): Fields {
  return { messages: ready + unacked, messages_ready: ready, messages_unacknowledged: unacked };
}

function figureFields({ type, consumers }: SimulatedQueue, { ready, unacked }: Counts): Fields {
  const still = { rate: 0 };
  const details = {
    messages_details: still,
    messages_ready_details: still,
    messages_unacknowledged_details: still,
    memory: 14_000 + ready * 60,
    reductions: 9_000 + ready * 12,
    reductions_details: still,
    consumers,
  };
  if (type === 'stream') return details;
  return {
    ...details,
    consumer_capacity: consumers === 0 ? 0 : 1,
    consumer_utilisation: consumers === 0 ? 0 : 1,
    messages_persistent: ready + unacked,
    messages_ram: type === 'classic' ? ready : 0,
    message_bytes: (ready + unacked) * bytesOfMessage,
    message_bytes_ready: ready * bytesOfMessage,
    message_bytes_unacknowledged: unacked * bytesOfMessage,
    message_bytes_persistent: (ready + unacked) * bytesOfMessage,
    message_bytes_ram: type === 'classic' ? ready * bytesOfMessage : 0,
  };
}

const bytesOfMessage = 1_240;

/** A queue with messages is at work. */
function idleSince({ now, cluster }: Call, { ready, unacked }: Counts): string | null {
  if (ready + unacked > 0) return null;
  const startedAt = Math.min(...cluster.nodes.map((node) => node.startedAt));
  return new Date(Math.min(now, startedAt + 3_600_000)).toISOString().replace('Z', '+00:00');
}

function withoutNulls(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
