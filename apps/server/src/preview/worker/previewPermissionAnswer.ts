import { type PermissionPreview, type PreviewPermission, previewPermissionSchema } from '@warren/console-api';
import { parseLossless, readBindings, readPermission, readTopicPermissions } from '@warren/management-api';
import {
  type AccessOn,
  type ChangedAccess,
  type PermissionChange,
  type PermittedAccess,
  type PermittedObject,
  type PreviewedObject,
  previewPermission,
  topicPermissionFaults,
} from '@warren/semantics';
import { ProblemAnswer, unprocessable } from '../../problems/problemAnswer.ts';
import { observedAnswer } from './accessAnswers.ts';
import { jsonOf } from './jsonOf.ts';
import type { PreviewPermissionQuestion } from './messages.ts';

/**
 * What a change of a user's permissions would do.
 * @param obey called now and then; throws when nobody waits any more
 * @throws {ProblemAnswer} 422 for what the broker would refuse besides an expression
 */
export function previewPermissionAnswer(
  question: PreviewPermissionQuestion,
  there: readonly PreviewedObject[],
  obey: () => void,
): PermissionPreview {
  const asked = previewPermissionSchema.parse(parseLossless(question.asked));
  const row = question.permissions === null ? null : readPermission(jsonOf(question.permissions));
  const knowsExchanges = !question.missing.some(({ what }) => what === 'exchanges');
  const change = changeOf(asked, question, there, knowsExchanges);
  const preview = previewPermission(change, {
    broker: question.broker,
    row,
    topicPermissions:
      question.topicPermissions === null ? [] : readTopicPermissions(jsonOf(question.topicPermissions)),
    objects: [...newObjects(asked, there), ...there],
    knowsExchanges,
    boundKeys: new Map(
      question.boundKeys.map(({ exchange, bindings }) => [exchange, keysOf(bindings)] as const),
    ),
    pause: obey,
  });
  const shown = preview.access.filter((access) => isShown(access, asked)).sort(inOrder);
  const page = <Item>(items: readonly Item[]) => items.slice(asked.offset, asked.offset + asked.limit);
  return {
    ...observedAnswer(question),
    enters: preview.enters,
    current: row && { configure: row.configure, write: row.write, read: row.read },
    patterns: preview.patterns,
    topic_patterns: [...preview.topicPatterns],
    counts: {
      gained: preview.gained.length,
      lost: preview.lost.length,
      undecided: preview.undecided,
      queues: there.filter(({ kind }) => kind === 'queue').length,
      exchanges: there.filter(({ kind }) => kind === 'exchange').length,
      configure: countOf(preview.access, 'configure'),
      write: countOf(preview.access, 'write'),
      read: countOf(preview.access, 'read'),
      objects: shown.length,
    },
    gained: page(preview.gained).map(changedAnswer),
    lost: page(preview.lost).map(changedAnswer),
    objects: page(shown).map(({ object: { kind, name, type }, before, after }) => ({
      kind,
      name,
      type,
      before,
      after,
    })),
  };
}

function changeOf(
  asked: PreviewPermission,
  { broker }: PreviewPermissionQuestion,
  there: readonly PreviewedObject[],
  knowsExchanges: boolean,
): PermissionChange {
  const { user, vhost } = asked;
  const topic = [asked.topic ?? []].flat();
  for (const [index, put] of topic.entries()) {
    const isThere = there.some(({ kind, name }) => kind === 'exchange' && name === put.exchange);
    const faults = topicPermissionFaults(put, broker, knowsExchanges ? isThere : null);
    const fault = faults.find(({ field }) => field === 'exchange');
    if (!fault) continue;
    throw new ProblemAnswer(422, {
      error: 'refused',
      reason: fault.reason,
      field: Array.isArray(asked.topic) ? `topic.${index}.exchange` : 'topic.exchange',
      allowed: 'the name of an exchange of the virtual host',
    });
  }
  return { user, vhost, topic, row: asked.change === 'delete' ? null : rowOf(asked) };
}

function rowOf({ configure, write, read }: PreviewPermission) {
  const anExpression = 'a regular expression; an empty one finds the empty name only';
  if (configure === undefined) throw unprocessable('configure', anExpression);
  if (write === undefined) throw unprocessable('write', anExpression);
  if (read === undefined) throw unprocessable('read', anExpression);
  return { configure, write, read };
}

function newObjects(
  { new_names = [] }: PreviewPermission,
  there: readonly PreviewedObject[],
): PermittedObject[] {
  return new_names
    .filter(({ kind, name }) => !there.some((object) => object.kind === kind && object.name === name))
    .map(({ kind, name }) => ({ kind, name, type: null }));
}

function keysOf(bindings: ArrayBuffer | null): string[] {
  if (bindings === null) return [];
  return [...new Set(readBindings(jsonOf(bindings)).map(({ routingKey }) => routingKey))].sort();
}

function isShown(
  { object, before, after }: PermittedAccess,
  { show, name_contains = '' }: PreviewPermission,
) {
  if (!object.name.includes(name_contains)) return false;
  const granted = Object.values(after).includes(true);
  if (show === 'any') return granted;
  if (show === 'none') return !granted;
  return show === 'all' || permissions.some((permission) => before[permission] !== after[permission]);
}

const permissions = ['configure', 'write', 'read'] as const;

/** New names first, then by kind and name. */
function inOrder({ object: one }: PermittedAccess, { object: other }: PermittedAccess): number {
  const [left, right] = [one, other].map(({ kind, name, type }) => [type === null ? 0 : 1, kind, name]);
  const at = left?.findIndex((part, index) => part !== right?.[index]) ?? -1;
  if (at === -1) return 0;
  return String(left?.[at]) < String(right?.[at]) ? -1 : 1;
}

function countOf(access: readonly PermittedAccess[], permission: keyof AccessOn) {
  const there = access.filter(({ object }) => object.type !== null);
  return {
    before: there.filter(({ before }) => before[permission] === true).length,
    after: there.filter(({ after }) => after[permission] === true).length,
  };
}

function changedAnswer(changed: ChangedAccess): PermissionPreview['gained'][number] {
  return { ...changed };
}
