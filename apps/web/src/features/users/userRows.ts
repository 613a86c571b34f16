import type { Permission, UserAccount } from '@warren/management-api';

/** What the list says of a user. */
export interface UserRow {
  account: UserAccount;
  /** Null while the permissions have not come. */
  permissions: readonly Permission[] | null;
}

/** Each user with the permissions of that user. */
export function userRows(
  users: readonly UserAccount[],
  permissions: readonly Permission[] | null,
): UserRow[] {
  if (permissions === null) return users.map((account) => ({ account, permissions: null }));
  const byUser = Map.groupBy(permissions, ({ user }) => user);
  return users.map((account) => ({ account, permissions: byUser.get(account.name) ?? [] }));
}

/** What three expressions amount to, where that can be seen at once. */
export type Reach = 'everything' | 'nothing' | 'some';

export function reachOf({ configure, write, read }: Pick<Permission, 'configure' | 'write' | 'read'>): Reach {
  const three = [configure, write, read];
  if (three.every((expression) => expression === '.*')) return 'everything';
  return three.every((expression) => expression === '' || expression === '^$') ? 'nothing' : 'some';
}
