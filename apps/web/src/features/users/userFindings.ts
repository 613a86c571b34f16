import type { Permission, TopicPermission, UserAccount } from '@warren/management-api';
import type { Severity } from '@warren/semantics';
import { reachOf } from './userRows.ts';

/** Something about a user that is worth a look. Only what the broker's answers show; never how much it is used. */
export type UserFinding =
  | { code: 'no-way-in'; severity: Severity }
  | { code: 'no-permissions'; severity: Severity }
  | { code: 'everything-everywhere'; severity: Severity; vhosts: number }
  | { code: 'guest'; severity: Severity }
  | { code: 'last-administrator'; severity: Severity }
  | { code: 'open-end'; severity: Severity; vhost: string; expression: string };

/** Findings about one user, worst first. `administrators`: how many users have that tag; null: not known. */
export function userFindings(
  account: UserAccount,
  permissions: readonly Permission[],
  topics: readonly TopicPermission[],
  administrators: number | null,
): UserFinding[] {
  const found: UserFinding[] = [];
  const wide = permissions.filter((permission) => reachOf(permission) === 'everything');
  if (account.name === 'guest') found.push({ code: 'guest', severity: 'warning' });
  if (account.tags.includes('administrator') && administrators === 1) {
    found.push({ code: 'last-administrator', severity: 'notice' });
  }
  if (account.passwordHash === '') found.push({ code: 'no-way-in', severity: 'notice' });
  if (permissions.length === 0) found.push({ code: 'no-permissions', severity: 'notice' });
  if (wide.length > 0 && wide.length === permissions.length && account.tags.length === 0) {
    found.push({ code: 'everything-everywhere', severity: 'notice', vhosts: wide.length });
  }
  for (const row of [...permissions, ...topics]) {
    const expression = [row.write, row.read].find(isOpenEnded);
    if (expression !== undefined) {
      found.push({ code: 'open-end', severity: 'notice', vhost: row.vhost, expression });
    }
  }
  return found;
}

/** A whole name with a start and without an end: `^orders` finds `orders-test` too. Patterns with a dot at the end mean it. */
function isOpenEnded(expression: string): boolean {
  return /^\^[\w-]+$/.test(expression);
}
