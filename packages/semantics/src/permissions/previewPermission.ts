import type { PolicyBroker } from '../policies/policy.ts';
import { type AccessOn, accessOn, isFound, type NamedObject } from './accessOn.ts';
import type { PermissionExpressions, TopicPermissionRow } from './accessWorld.ts';
import { createExpressionSearch, type ExpressionSearch, type ExpressionVerdict } from './expressionSearch.ts';
import {
  type PermissionFault,
  type PutTopicPermission,
  permissionFaults,
  topicPermissionFaults,
} from './permissionFaults.ts';
import { topicExpression } from './topicExpression.ts';

/** A change of one user's permissions in a virtual host, not made yet. */
export interface PermissionChange {
  user: string;
  vhost: string;
  /** Null: the row is taken away. */
  row: PermissionExpressions | null;
  /** Put with it; topic permissions of other exchanges stay. */
  topic: readonly PutTopicPermission[];
}

/** What the virtual host has, and the user in it. */
export interface PermissionSituation {
  broker: PolicyBroker;
  /** Null: the user may not enter. */
  row: PermissionExpressions | null;
  /** Of the user in the virtual host. */
  topicPermissions: readonly TopicPermissionRow[];
  objects: readonly PermittedObject[];
  /** False: what exchanges there are is not known. */
  knowsExchanges: boolean;
  /** Routing keys that are bound to an exchange, by its name. */
  boundKeys: ReadonlyMap<string, readonly string[]>;
  /** Called before each object; may throw, when nobody wants the preview any more. */
  pause?: () => void;
}

/** A queue or exchange that is there, or a name that might be: then the type is null. */
export interface PermittedObject extends NamedObject {
  type: string | null;
}

/** What a user may do with one object before and after. */
export interface PermittedAccess {
  object: PermittedObject;
  before: AccessOn;
  after: AccessOn;
}

/** Something that the user may do then and not now, or the other way round. */
export type ChangedAccess =
  | (NamedObject & { permission: keyof AccessOn })
  /** A routing key that is bound to the topic exchange. */
  | { kind: 'topic'; exchange: string; name: string; permission: 'write' | 'read' };

/** What a change of permissions does. */
export interface PermissionPreview {
  /** Null where the row is taken away. */
  patterns: Readonly<Record<keyof AccessOn, ExpressionVerdict>> | null;
  topicPatterns: readonly ({ exchange: string } & Readonly<Record<'write' | 'read', ExpressionVerdict>>)[];
  enters: { before: boolean; after: boolean };
  /** Of objects that are there and of topics; what might be there is in `access` alone. */
  gained: readonly ChangedAccess[];
  lost: readonly ChangedAccess[];
  /** Permissions that cannot be judged before or after. */
  undecided: number;
  /** Every object, in the order given. */
  access: readonly PermittedAccess[];
}

/** About two seconds of an expression that runs away. */
const mostSteps = 50_000_000;

/** What a change of permissions would do; if the broker refuses one of the expressions, nothing. */
export function previewPermission(
  change: PermissionChange,
  situation: PermissionSituation,
): PermissionPreview {
  const search = createExpressionSearch(situation.broker, undefined, mostSteps);
  const faults = faultsOf(change, situation);
  const isRefused = faults.row.length > 0 || faults.topic.some((each) => each.length > 0);
  const row = isRefused ? situation.row : change.row;
  const access = situation.objects.map((object) => {
    situation.pause?.();
    const before = accessOn(object, situation.row, search);
    return { object, before, after: row === situation.row ? before : accessOn(object, row, search) };
  });
  const topic = isRefused ? [] : change.topic.flatMap((put) => onTopics(put, change, situation, search));
  const changes = [...access.flatMap(onObject), ...topic];
  return {
    patterns: change.row && patternsOf(change.row, faults.row, search),
    topicPatterns: change.topic.map((put, index) => ({
      exchange: put.exchange,
      ...topicPatternsOf(put, faults.topic[index] ?? [], change, situation, search),
    })),
    enters: { before: situation.row !== null, after: row !== null },
    gained: changes.filter(({ was, is }) => was === false && is === true).map(({ of }) => of),
    lost: changes.filter(({ was, is }) => was === true && is === false).map(({ of }) => of),
    undecided: changes.filter(({ was, is }) => was === null || is === null).length,
    access,
  };
}

interface AccessDifference {
  of: ChangedAccess;
  was: boolean | null;
  is: boolean | null;
}

function faultsOf({ row, topic }: PermissionChange, situation: PermissionSituation) {
  const { broker, knowsExchanges } = situation;
  return {
    row: row === null ? [] : permissionFaults(row, broker),
    topic: topic.map((put) =>
      topicPermissionFaults(
        put,
        broker,
        knowsExchanges ? exchangeType(put.exchange, situation) !== null : null,
      ),
    ),
  };
}

/** Null: it is not there. */
function exchangeType(exchange: string, { objects }: PermissionSituation): string | null {
  return (
    objects.find(({ kind, name, type }) => kind === 'exchange' && name === exchange && type)?.type ?? null
  );
}

function onObject({ object, before, after }: PermittedAccess): AccessDifference[] {
  const { kind, name, type } = object;
  if (type === null) return [];
  return (['configure', 'write', 'read'] as const).map((permission) => ({
    of: { kind, name, permission },
    was: before[permission],
    is: after[permission],
  }));
}

/** Without a row everything is allowed; exchanges of other types ask no topic permission. */
function onTopics(
  put: PutTopicPermission,
  { user, vhost }: PermissionChange,
  situation: PermissionSituation,
  search: ExpressionSearch,
): AccessDifference[] {
  const { exchange } = put;
  const { broker, boundKeys, topicPermissions } = situation;
  if (exchangeType(exchange, situation) !== 'topic') return [];
  const present = topicPermissions.find((row) => row.exchange === exchange);
  const access = (row: TopicPermissionRow | undefined, permission: 'write' | 'read', key: string) =>
    row === undefined || isFound(topicExpression(row, permission, broker.version), key, search);
  return (boundKeys.get(exchange) ?? []).flatMap((name) =>
    (['write', 'read'] as const).map((permission) => ({
      of: { kind: 'topic', exchange, name, permission },
      was: access(present, permission, name),
      is: access({ user, vhost, ...put }, permission, name),
    })),
  );
}

function patternsOf(
  row: PermissionExpressions,
  faults: readonly PermissionFault[],
  search: ExpressionSearch,
): PermissionPreview['patterns'] {
  const verdict = (field: keyof AccessOn) => refusal(faults, field) ?? search.verdictOf(row[field]);
  return { configure: verdict('configure'), write: verdict('write'), read: verdict('read') };
}

function topicPatternsOf(
  put: PutTopicPermission,
  faults: readonly PermissionFault[],
  { user, vhost }: PermissionChange,
  { broker }: PermissionSituation,
  search: ExpressionSearch,
) {
  const verdict = (field: 'write' | 'read') =>
    refusal(faults, field) ??
    search.verdictOf(topicExpression({ user, vhost, ...put }, field, broker.version));
  return { write: verdict('write'), read: verdict('read') };
}

function refusal(
  faults: readonly PermissionFault[],
  field: PermissionFault['field'],
): ExpressionVerdict | null {
  const fault = faults.find((each) => each.field === field);
  return fault ? { verdict: 'refused', reason: fault.reason } : null;
}
