import type { Permissions } from './accounts.ts';
import { bytesOf } from './bytes.ts';
import { compileSearch } from './compileSearch.ts';

/** Whether the permission finds its expression in the name; an empty one finds the empty name only. */
export function permits(
  permissions: Permissions | undefined,
  permission: keyof Permissions,
  name: string,
): boolean {
  if (permissions === undefined) return false;
  return compileSearch(permissions[permission] || '^$')?.test(bytesOf(name)) ?? false;
}
