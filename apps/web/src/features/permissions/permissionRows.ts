import type { Permission, TopicPermission } from '@warren/management-api';

/** What the list says of a user in a virtual host. */
export interface PermissionRow {
  permission: Permission;
  /** Of the user in the virtual host; null while they have not come. */
  topics: readonly TopicPermission[] | null;
}

/** Each permission with the topic permissions of the same user and virtual host. */
export function permissionRows(
  permissions: readonly Permission[],
  topics: readonly TopicPermission[] | null,
): PermissionRow[] {
  if (topics === null) return permissions.map((permission) => ({ permission, topics: null }));
  const byPair = Map.groupBy(topics, pairKey);
  return permissions.map((permission) => ({ permission, topics: byPair.get(pairKey(permission)) ?? [] }));
}

/** Names a user in a virtual host: two pairs cannot make the same. */
export function pairKey({ user, vhost }: { user: string; vhost: string }): string {
  return JSON.stringify([user, vhost]);
}

/** What three expressions amount to, where that can be seen at once. */
export type Reach = 'everything' | 'nothing' | 'some';

export function reachOf({ configure, write, read }: Pick<Permission, 'configure' | 'write' | 'read'>): Reach {
  const three = [configure, write, read];
  if (three.every((expression) => expression === '.*')) return 'everything';
  return three.every((expression) => expression === '' || expression === '^$') ? 'nothing' : 'some';
}
