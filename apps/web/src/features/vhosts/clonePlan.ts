import type {
  Binding,
  BrokerPolicy,
  Exchange,
  Permission,
  Queue,
  TopicPermission,
  VhostLimits,
  VirtualHost,
} from '@warren/management-api';
import type { BrokerChange } from '@warren/management-api/changes';
import type { PlanItem } from '../../ui/plan/usePlan.ts';
import { isOwn } from './useVhostLosses.ts';
import { settingsOf } from './vhostForm.ts';

/** What of a virtual host can be cloned besides its settings. */
export const cloneParts = [
  'permissions',
  'topic-permissions',
  'policies',
  'limits',
  'exchanges',
  'queues',
  'bindings',
] as const;
export type ClonePart = (typeof cloneParts)[number];

/** Everything about a virtual host that is set up by people. Parts that are not asked for may be empty. */
export interface VhostSetUp {
  vhost: VirtualHost;
  permissions: readonly Permission[];
  topicPermissions: readonly TopicPermission[];
  policies: readonly BrokerPolicy[];
  operatorPolicies: readonly BrokerPolicy[];
  limits: VhostLimits;
  exchanges: readonly Exchange[];
  queues: readonly Queue[];
  bindings: readonly Binding[];
}

/**
 * The changes that make another virtual host of the same set-up, in an order in which each finds what it needs:
 * whoever makes it (`maker`) may do everything there until the permissions are set, policies are there when queues
 * are declared, and limits come when nothing is declared any more.
 */
export function clonePlan(
  setUp: VhostSetUp,
  name: string,
  parts: ReadonlySet<ClonePart>,
  maker: string,
): PlanItem[] {
  const { vhost, limits } = setUp;
  const of = <Row>(part: ClonePart, rows: readonly Row[]): readonly Row[] => (parts.has(part) ? rows : []);
  const first: PlanItem = {
    key: 'virtual host',
    change: { kind: 'put-vhost', name, existing: false, ...settingsOf(vhost) },
    needed: true,
  };
  const rest: BrokerChange[] = [
    ...of('policies', setUp.policies).map((policy) => putPolicy(policy, name, false)),
    ...of('policies', setUp.operatorPolicies).map((policy) => putPolicy(policy, name, true)),
    ...of('exchanges', setUp.exchanges)
      .filter(isOwn)
      .map((exchange) => declareExchange(exchange, name)),
    ...of('queues', setUp.queues)
      .filter(isCloned)
      .map((queue) => declareQueue(queue, name)),
    ...of('bindings', clonedBindings(setUp)).map((binding) => bind(binding, name)),
    ...of('topic-permissions', setUp.topicPermissions).map(
      (row) => ({ ...row, kind: 'set-topic-permission', vhost: name }) as const,
    ),
    ...of('permissions', makerLast(setUp.permissions, maker)).map(
      (row) => ({ ...row, kind: 'set-permission', vhost: name }) as const,
    ),
    ...of('limits', [limits]).flatMap((set) => limitChanges(set, name)),
    ...(vhost.protectedFromDeletion === true ? [{ kind: 'protect-vhost', name, on: true } as const] : []),
  ];
  return [first, ...rest.map((change) => ({ key: JSON.stringify(change), change }))];
}

/** How many changes of a plan each part makes. */
export function countsByPart(items: readonly PlanItem[]): ReadonlyMap<ClonePart, number> {
  const counts = new Map<ClonePart, number>();
  for (const { change } of items) {
    const part = partOf(change);
    if (part !== null) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return counts;
}

function partOf({ kind }: BrokerChange): ClonePart | null {
  switch (kind) {
    case 'set-permission':
      return 'permissions';
    case 'set-topic-permission':
      return 'topic-permissions';
    case 'put-policy':
      return 'policies';
    case 'set-vhost-limit':
      return 'limits';
    case 'declare-exchange':
      return 'exchanges';
    case 'declare-queue':
      return 'queues';
    case 'bind':
      return 'bindings';
    default:
      return null;
  }
}

/** An exclusive queue belongs to its connection, and a name with `amq.` is the broker's own to give. */
export function isCloned(queue: Queue): boolean {
  return queue.exclusive !== true && isOwn(queue);
}

/** Those of the default exchange come with the queues. */
function clonedBindings({ bindings, queues }: VhostSetUp): readonly Binding[] {
  const cloned = new Set(queues.filter(isCloned).map(({ name }) => name));
  return bindings.filter(
    ({ source, destination, destinationType }) =>
      source !== '' && (destinationType === 'exchange' || cloned.has(destination)),
  );
}

/** What the maker may do is taken away last: until then it is needed. Everything it has already. */
function makerLast(permissions: readonly Permission[], maker: string): readonly Permission[] {
  const isMaker = ({ user }: Permission) => user === maker;
  const hasAll = ({ configure, write, read }: Permission) =>
    [configure, write, read].every((expression) => expression === '.*');
  return [
    ...permissions.filter((row) => !isMaker(row)),
    ...permissions.filter((row) => isMaker(row) && !hasAll(row)),
  ];
}

function putPolicy(policy: BrokerPolicy, vhost: string, operator: boolean): BrokerChange {
  return { ...policy, kind: 'put-policy', vhost, operator };
}

function declareExchange(exchange: Exchange, vhost: string): BrokerChange {
  const { name, type, durable, autoDelete, internal } = exchange;
  return {
    kind: 'declare-exchange',
    vhost,
    name,
    type,
    durable: durable ?? true,
    autoDelete: autoDelete ?? false,
    internal: internal ?? false,
    arguments: exchange.arguments,
  };
}

function declareQueue(queue: Queue, vhost: string): BrokerChange {
  const { name, durable, autoDelete } = queue;
  return {
    kind: 'declare-queue',
    vhost,
    name,
    durable: durable ?? true,
    autoDelete: autoDelete ?? false,
    arguments: queue.arguments,
  };
}

function bind(binding: Binding, vhost: string): BrokerChange {
  const { source, destination, destinationType, routingKey } = binding;
  return {
    kind: 'bind',
    vhost,
    source,
    destination,
    destinationType,
    routingKey,
    arguments: binding.arguments,
  };
}

function limitChanges({ maxConnections, maxQueues }: VhostLimits, vhost: string): BrokerChange[] {
  const limits = [
    { limit: 'max-connections', value: maxConnections },
    { limit: 'max-queues', value: maxQueues },
  ] as const;
  return limits.flatMap(({ limit, value }) =>
    value === undefined ? [] : [{ kind: 'set-vhost-limit', vhost, limit, value } as const],
  );
}
