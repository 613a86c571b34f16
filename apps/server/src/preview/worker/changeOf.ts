import type { PreviewPolicy } from '@warren/console-api';
import {
  jsonNumber,
  type PolicyBroker,
  type PolicyChange,
  type PolicyFault,
  type PutPolicy,
  policyFaults,
} from '@warren/semantics';
import { ProblemAnswer, unprocessable } from '../../problems/problemAnswer.ts';
import type { PolicyLists } from './policyLists.ts';

export interface AskedChange {
  change: PolicyChange;
  /** The broker's words for a pattern that it would refuse. */
  refused: string | null;
}

/**
 * The change that is asked about.
 * @throws {ProblemAnswer} 422 in the broker's words when it would refuse more than the pattern
 */
export function changeOf(asked: PreviewPolicy, lists: PolicyLists, broker: PolicyBroker): AskedChange {
  const { kind, name } = asked;
  if (asked.change === 'delete') {
    const present = kind === 'policy' ? lists.policies : lists.operatorPolicies;
    if (!present.some((policy) => policy.name === name)) throw refusedBy('name', 'Not Found', aPresentName);
    return { change: { kind, change: 'delete', name }, refused: null };
  }
  const body = putBody(asked.body);
  const faults = policyFaults(body, kind, broker);
  const fault = faults.find((each) => each.field !== 'pattern' || typeof body.pattern !== 'string');
  if (fault) throw refusedBy(`body.${fault.field}`, fault.reason, allowed[fault.field]);
  const policy = {
    name,
    pattern: String(body.pattern),
    applyTo: String(body['apply-to'] ?? 'all'),
    priority: body.priority ?? 0,
    definition: body.definition,
  };
  return { change: { kind, change: 'put', policy }, refused: faults[0]?.reason ?? null };
}

function putBody(body: PreviewPolicy['body']): PutPolicy {
  if (body === undefined) throw unprocessable('body', 'what a PUT of the policy takes');
  const missing = ['pattern', 'definition'].filter((field) => !Object.hasOwn(body, field));
  if (missing[0] !== undefined) {
    const terms = missing.map((field) => `{key_missing,${field}}`);
    throw refusedBy(`body.${missing[0]}`, `[${terms.join(',')}]`, allowed.pattern);
  }
  const { definition } = body;
  if (!isRecord(definition)) throw unprocessable('body.definition', allowed.definition);
  return { ...body, pattern: body.pattern, definition };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && jsonNumber(value) === null;
}

/** What the broker itself would answer, with the field that it means. */
function refusedBy(field: string, reason: string, allowedThere: string): ProblemAnswer {
  return new ProblemAnswer(422, { error: 'refused', reason, field, allowed: allowedThere });
}

const aPresentName = 'the name of a policy of this kind in the virtual host';

const allowed: Record<PolicyFault['field'], string> = {
  definition: 'an object of keys and values that this version of RabbitMQ takes',
  'apply-to':
    "one of 'queues', 'exchanges', 'all', and from 3.12 on 'classic_queues', 'quorum_queues', 'streams'",
  pattern: 'a regular expression',
  priority: 'a number',
};
