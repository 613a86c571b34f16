import type {
  AccessExchange,
  AccessQueue,
  AccessUser,
  AccessVhost,
  AccessWorld,
  PermissionRow,
  TopicPermissionRow,
} from './accessWorld.ts';

/** What a world has, by name: a question of each of ten thousand users looks through no list. */
export interface AccessIndex {
  user(name: string): AccessUser | undefined;
  vhost(name: string): AccessVhost | undefined;
  row(user: string, vhost: string): PermissionRow | undefined;
  topicRow(user: string, vhost: string, exchange: string): TopicPermissionRow | undefined;
  queue(vhost: string, name: string): AccessQueue | undefined;
  exchange(vhost: string, name: string): AccessExchange | undefined;
}

/** The index of a world, made once; a world is not changed after it was first asked about. */
export function accessIndex(world: AccessWorld): AccessIndex {
  const known = indexes.get(world);
  if (known) return known;
  const made = makeIndex(world);
  indexes.set(world, made);
  return made;
}

const indexes = new WeakMap<AccessWorld, AccessIndex>();

function makeIndex(world: AccessWorld): AccessIndex {
  const users = by(world.users, ({ name }) => name);
  const vhosts = by(world.vhosts, ({ name }) => name);
  const rows = by(world.permissions, ({ user, vhost }) => key(user, vhost));
  const topicRows = by(world.topicPermissions, ({ user, vhost, exchange }) => key(user, vhost, exchange));
  const queues = by(world.queues, ({ vhost, name }) => key(vhost, name));
  const exchanges = by(world.exchanges, ({ vhost, name }) => key(vhost, name));
  return {
    user: (name) => users.get(name),
    vhost: (name) => vhosts.get(name),
    row: (user, vhost) => rows.get(key(user, vhost)),
    topicRow: (user, vhost, exchange) => topicRows.get(key(user, vhost, exchange)),
    queue: (vhost, name) => queues.get(key(vhost, name)),
    exchange: (vhost, name) => exchanges.get(key(vhost, name)),
  };
}

/** The first of a name counts. */
function by<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item> {
  return new Map(items.toReversed().map((item) => [keyOf(item), item]));
}

function key(...names: string[]): string {
  return JSON.stringify(names);
}
