import type { UserAccount } from '@warren/management-api';
import type { PlanItem } from '../../ui/plan/usePlan.ts';
import { secretOf } from './userForm.ts';
import type { UserRow } from './userRows.ts';

/** One change for each user; a user who has the tag already is left out. */
export function bulkPlan(act: 'tag' | 'delete', tag: string, rows: readonly UserRow[]): PlanItem[] {
  if (act === 'delete') {
    return rows.map(({ account: { name } }) => ({ key: name, change: { kind: 'delete-user', name } }));
  }
  if (tag === '') return [];
  return rows
    .filter(({ account }) => !account.tags.includes(tag))
    .map(({ account }) => ({ key: account.name, change: retagged(account, [...account.tags, tag]) }));
}

/** One change for each user and each virtual host of the source, where they differ. */
export function copyPlan(source: UserRow | null, rows: readonly UserRow[]): PlanItem[] {
  return rows
    .filter(({ account }) => account.name !== source?.account.name)
    .flatMap(({ account, permissions }) =>
      (source?.permissions ?? [])
        .filter((row) => {
          const has = permissions?.find(({ vhost }) => vhost === row.vhost);
          return has?.configure !== row.configure || has.write !== row.write || has.read !== row.read;
        })
        .map((row) => ({
          key: `${account.name} in ${row.vhost}`,
          change: { ...row, kind: 'set-permission', user: account.name } as const,
        })),
    );
}

/** The same user with other tags; the password stays. */
export function retagged(account: UserAccount, tags: readonly string[]) {
  return {
    kind: 'put-user',
    name: account.name,
    tags,
    secret: secretOf({ secret: 'keep', password: '', hash: '' }, account),
    existing: true,
    keepsSecret: true,
  } as const;
}
