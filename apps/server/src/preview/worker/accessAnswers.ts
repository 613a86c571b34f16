import type { Missing, PermissionAnswer } from '@warren/console-api';
import type { AccessChange, AccessCheck, PermissionExplanation, PermissionQuestion } from '@warren/semantics';
import type { AskedOperation } from '../objectReads.ts';
import type { Observed } from './messages.ts';

/** What stands beside every answer about permissions, in the words of the endpoint. */
export function observedAnswer({ observedAt, missing, otherBackends }: Observed) {
  return {
    observed_at: observedAt,
    missing: [...missing],
    other_backends: otherBackends === null ? null : [...otherBackends],
  };
}

/** The question, as the pure code takes it. */
export function operationOf(asked: AskedOperation): Omit<PermissionQuestion, 'user'> {
  const { routing_key, auto_delete, user_id, ...same } = asked;
  return { ...same, routingKey: routing_key, autoDelete: auto_delete, userId: user_id };
}

export function verdictAnswer({ allowed, checks, code, text, undecided }: PermissionExplanation) {
  return {
    allowed,
    checks: checks.map(checkAnswer),
    ...(code === undefined ? {} : { code }),
    ...(text === undefined ? {} : { text }),
    ...(undecided === undefined
      ? {}
      : { undecided: { code: undecided.code, facts: { ...undecided.facts } } }),
  };
}

function checkAnswer({ resource, ...check }: AccessCheck): PermissionAnswer['checks'][number] {
  return { resource: { ...resource }, ...check };
}

export function changeAnswer({ code, resource, facts }: AccessChange): PermissionAnswer['changes'][number] {
  return { code, resource: { ...resource }, facts: { ...facts } };
}

/** The verdict where something was not given on which it depends. */
export function notGiven(missing: readonly Missing[]) {
  const what = [...new Set(missing.map((each) => each.what))];
  return { allowed: null, checks: [], undecided: { code: 'not-given', facts: { what } } };
}
