import type { HeldPolicies } from '../cluster/policies.ts';
import type { SimulatedQueue } from '../cluster/queues.ts';
import type { SimulatedVhost } from '../cluster/vhosts.ts';
import type { Call } from './exchange.ts';
import type { Fields } from './jsonFields.ts';

/** How much a broker tells of a queue; from 4.x on lists without chosen columns are shorter. */
export type QueueDetail = 'listed' | 'listed with columns' | 'alone' | 'without statistics';

export type QueueTeller = (queue: SimulatedQueue, vhost: SimulatedVhost) => Fields;

/**
 * Tells queues as the API does, for one answer. Of a list with columns only what they may need is worked out: there
 * may be a hundred thousand queues. What a type of queue does not have is undefined.
 */
export function queueTeller(call: Call, detail: QueueDetail): QueueTeller {
  const fields = Object.entries(fieldsOf(call, detail)).filter(
    ([key]) => detail !== 'listed with columns' || isWanted(key, call.query),
  );
  return (queue, vhost) => {
    const told: Record<string, unknown> = {};
    for (const [key, tell] of fields) told[key] = tell(queue, vhost);
    return told;
  };
}

type Field = (queue: SimulatedQueue, vhost: SimulatedVhost) => unknown;
type FieldTable = Readonly<Record<string, Field>>;

function isWanted(key: string, query: URLSearchParams): boolean {
  const columns = [...(query.get('columns') ?? '').split(','), query.get('sort') ?? ''];
  return columns.some((column) => column.split('.')[0] === key);
}

function fieldsOf(call: Call, detail: QueueDetail): FieldTable {
  const count = counter(call);
  const always = { ...declaredFields(call), ...placeFields(call), ...countFields(count) };
  if (detail === 'without statistics') return { ...always, ...recordedPolicyFields(call) };
  const isShort = detail === 'listed' && call.cluster.release.series === '4';
  const usual = { ...always, ...policyFields(isShort ? undefined : null), ...figureFields(count) };
  if (isShort) return usual;
  return { ...usual, ...idleField(call, count), ...(detail === 'alone' ? nobodyFields : {}) };
}

function declaredFields({ cluster }: Call): FieldTable {
  const isOld = cluster.release.series === '3.10';
  return {
    name: ({ name }) => name,
    vhost: (_queue, { name }) => name,
    type: ({ type }) => type,
    durable: ({ durable }) => durable,
    auto_delete: ({ autoDelete }) => autoDelete,
    exclusive: ({ exclusive }) => exclusive,
    arguments: (queue) => (isOld ? queue.arguments : { ...queue.arguments, 'x-queue-type': queue.type }),
  };
}

/** A node that is not reached holds classic queues that are down, and members of others that are not online. */
function placeFields({ cluster, node: asked }: Call): FieldTable {
  const isOld = cluster.release.series === '3.10';
  const names = cluster.nodes.map(({ name }) => name);
  const online = cluster.nodes.filter((each) => cluster.reaches(asked, each)).map(({ name }) => name);
  const hasMajority = online.length * 2 > names.length;
  const isUp = ({ type, node }: SimulatedQueue) => (type === 'classic' ? online.includes(node) : hasMajority);
  const place: FieldTable = {
    node: ({ node }) => node,
    state: (queue) => (isUp(queue) ? 'running' : 'down'),
    leader: ({ type, node }) => (type === 'quorum' || (type === 'stream' && !isOld) ? node : undefined),
    members: ({ type }) => (type === 'classic' ? undefined : names),
    online: ({ type }) => (type === 'classic' ? undefined : online),
  };
  if (!isOld) return place;
  const mirrors = (queue: SimulatedQueue, vhost: SimulatedVhost) =>
    queue.type === 'classic' ? mirrorsOf(vhost.policies.heldBy(queue), queue, names) : undefined;
  const running: Field = (queue, vhost) => mirrors(queue, vhost)?.filter((name) => online.includes(name));
  return {
    ...place,
    recoverable_slaves: (queue, vhost) =>
      queue.type === 'classic' ? (mirrors(queue, vhost) ?? null) : undefined,
    slave_nodes: running,
    synchronised_slave_nodes: running,
  };
}

/** The nodes that mirror a queue; undefined: it is not mirrored. */
function mirrorsOf(
  { definition }: HeldPolicies,
  { node }: SimulatedQueue,
  names: readonly string[],
): readonly string[] | undefined {
  const { 'ha-mode': mode, 'ha-params': params } = definition;
  const others = names.filter((name) => name !== node);
  if (mode === 'all') return others;
  if (mode === 'exactly') return others.slice(0, Math.max(0, Number(params) - 1));
  if (mode === 'nodes') return others.filter((name) => Array.isArray(params) && params.includes(name));
  return undefined;
}

/** @param none how it is told that there is none */
function policyFields(none: null | undefined): FieldTable {
  return {
    policy: (queue, { policies }) => policies.heldBy(queue).policy?.name ?? none,
    operator_policy: (queue, { policies }) => policies.heldBy(queue).operatorPolicy?.name ?? none,
    effective_policy_definition: (queue, { policies }) => policies.heldBy(queue).definition,
  };
}

/** Without statistics the policy is told when there is one, of quorum queues of 4.x the rest too. */
function recordedPolicyFields({ cluster }: Call): FieldTable {
  const whole = Object.entries(policyFields(undefined)).map(([key, tell]): [string, Field] => {
    const tells = ({ type }: SimulatedQueue) =>
      key === 'policy' ? type !== 'stream' : type === 'quorum' && cluster.release.series === '4';
    return [key, (queue, vhost) => (tells(queue) ? tell(queue, vhost) : undefined)];
  });
  return Object.fromEntries(whole);
}

type Counter = (
  queue: SimulatedQueue,
  vhost: SimulatedVhost,
) => { readonly ready: number; readonly unacked: number };

/** The messages of a queue are its part of those of the virtual host on all nodes that are reached. */
function counter({ cluster, node }: Call): Counter {
  const reached = cluster.nodes.filter((each) => cluster.reaches(node, each));
  const ready = reached.reduce((sum, each) => sum + each.ready, 0);
  const unacked = reached.reduce((sum, each) => sum + each.unacked, 0);
  return (queue, vhost) => {
    const part = vhost.share * vhost.partOf(queue);
    return { ready: Math.round(ready * part), unacked: Math.round(unacked * part) };
  };
}

const total = (count: Counter): ((queue: SimulatedQueue, vhost: SimulatedVhost) => number) => {
  return (queue, vhost) => {
    const { ready, unacked } = count(queue, vhost);
    return ready + unacked;
  };
};

function countFields(count: Counter): FieldTable {
  return {
    messages: total(count),
    messages_ready: (queue, vhost) => count(queue, vhost).ready,
    messages_unacknowledged: (queue, vhost) => count(queue, vhost).unacked,
  };
}

const still = { rate: 0 };
const bytesOfMessage = 1_240;

function figureFields(count: Counter): FieldTable {
  const details = () => still;
  const notOfStreams =
    (tell: Field): Field =>
    (queue, vhost) =>
      queue.type === 'stream' ? undefined : tell(queue, vhost);
  const bytes = (of: (queue: SimulatedQueue, vhost: SimulatedVhost) => number) =>
    notOfStreams((queue, vhost) => of(queue, vhost) * bytesOfMessage);
  const inMemory = (queue: SimulatedQueue, vhost: SimulatedVhost) =>
    queue.type === 'classic' ? count(queue, vhost).ready : 0;
  const capacity = notOfStreams(({ consumers }) => (consumers === 0 ? 0 : 1));
  return {
    messages_details: details,
    messages_ready_details: details,
    messages_unacknowledged_details: details,
    memory: (queue, vhost) => 14_000 + count(queue, vhost).ready * 60,
    reductions: (queue, vhost) => 9_000 + count(queue, vhost).ready * 12,
    reductions_details: details,
    consumers: ({ consumers }) => consumers,
    consumer_capacity: capacity,
    consumer_utilisation: capacity,
    messages_persistent: notOfStreams(total(count)),
    messages_ram: notOfStreams(inMemory),
    message_bytes: bytes(total(count)),
    message_bytes_ready: bytes((queue, vhost) => count(queue, vhost).ready),
    message_bytes_unacknowledged: bytes((queue, vhost) => count(queue, vhost).unacked),
    message_bytes_persistent: bytes(total(count)),
    message_bytes_ram: bytes(inMemory),
  };
}

/** A classic queue without messages tells since when; the simulated ones since an hour after the cluster's start. */
function idleField({ now, cluster }: Call, count: Counter): FieldTable {
  const startedAt = Math.min(...cluster.nodes.map((node) => node.startedAt));
  const since = new Date(Math.min(now, startedAt + 3_600_000)).toISOString().replace('Z', '+00:00');
  const messages = total(count);
  return {
    idle_since: (queue, vhost) => {
      if (queue.type !== 'classic') return undefined;
      return messages(queue, vhost) > 0 ? null : since;
    },
  };
}

const nobodyFields: FieldTable = {
  consumer_details: () => [],
  deliveries: () => [],
  incoming: () => [],
};
