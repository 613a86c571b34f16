import type { Permission, TopicPermission } from '@warren/management-api';
import type { PlanItem } from '../../ui/plan/usePlan.ts';
import { type PermissionRow, pairKey } from './permissionRows.ts';

/** One removal for each of the chosen. */
export function removalPlan(rows: readonly PermissionRow[]): PlanItem[] {
  return rows.map(({ permission: { user, vhost } }) => ({
    key: pairKey({ user, vhost }),
    change: { kind: 'clear-permission', vhost, user },
  }));
}

export function topicRemovalPlan(rows: readonly TopicPermission[]): PlanItem[] {
  return rows.map(({ user, vhost, exchange }) => ({
    key: JSON.stringify([user, vhost, exchange]),
    change: { kind: 'clear-topic-permission', vhost, user, exchange },
  }));
}

/**
 * Gives a user the chosen permissions, where it has not the same already; with `topics` the topic permissions that
 * belong to them too.
 */
export function copyPlan(
  to: string,
  rows: readonly PermissionRow[],
  all: readonly PermissionRow[],
  topics: boolean,
): PlanItem[] {
  if (to === '') return [];
  const own = new Map(
    all.filter(({ permission }) => permission.user === to).map((row) => [row.permission.vhost, row]),
  );
  return rows
    .filter(({ permission }) => permission.user !== to)
    .flatMap((row) => {
      const has = own.get(row.permission.vhost);
      return [
        ...(same(has?.permission, row.permission) ? [] : [given(row.permission, to)]),
        ...(topics
          ? (row.topics ?? []).filter((topic) => !hasTopic(has, topic)).map((topic) => givenTopic(topic, to))
          : []),
      ];
    });
}

/** Virtual hosts of which several users' permissions are chosen: one user can be given only one. */
export function doubledVhosts(rows: readonly PermissionRow[]): string[] {
  const byVhost = Map.groupBy(rows, ({ permission }) => permission.vhost);
  return [...byVhost].filter(([, of]) => of.length > 1).map(([vhost]) => vhost);
}

/** Virtual hosts that no user may enter once the chosen are gone. */
export function emptiedVhosts(rows: readonly PermissionRow[], all: readonly PermissionRow[]): string[] {
  const going = new Set(rows.map(({ permission }) => pairKey(permission)));
  const left = new Set(
    all.filter(({ permission }) => !going.has(pairKey(permission))).map(({ permission }) => permission.vhost),
  );
  return [...new Set(rows.map(({ permission }) => permission.vhost))].filter((vhost) => !left.has(vhost));
}

function same(one: Permission | undefined, other: Permission): boolean {
  return one?.configure === other.configure && one.write === other.write && one.read === other.read;
}

function hasTopic(row: PermissionRow | undefined, topic: TopicPermission): boolean {
  const has = row?.topics?.find(({ exchange }) => exchange === topic.exchange);
  return has?.write === topic.write && has.read === topic.read;
}

function given(permission: Permission, user: string): PlanItem {
  return { key: pairKey(permission), change: { ...permission, kind: 'set-permission', user } };
}

function givenTopic(topic: TopicPermission, user: string): PlanItem {
  return {
    key: JSON.stringify([topic.user, topic.vhost, topic.exchange]),
    change: { ...topic, kind: 'set-topic-permission', user },
  };
}
