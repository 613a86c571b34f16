import { explainPolicySchema, type PolicyExplanation } from '@warren/console-api';
import { parseLossless, readPolicyObject } from '@warren/management-api';
import {
  effectiveValues,
  type PolicyCandidate,
  type PolicyTarget,
  policyCandidates,
  policyState,
  readPolicies,
} from '@warren/semantics';
import { jsonOf } from './jsonOf.ts';
import type { Question } from './messages.ts';
import { nameAnswer } from './nameAnswer.ts';
import { policyLists } from './policyLists.ts';
import { previewedObject } from './snapshots.ts';

type Explain = Extract<Question, { kind: 'explain-policy' }>;

/** Which policies hold for a queue or exchange, and why the others do not. */
export function explainPolicyAnswer(question: Explain): PolicyExplanation {
  const { broker, observedAt, missing } = question;
  const { target, declared } = targetOf(question);
  const lists = policyLists(question);
  const policies = readPolicies(lists.policies, broker);
  const operatorPolicies = target.kind === 'queue' ? readPolicies(lists.operatorPolicies, broker) : [];
  const state = policyState(target, policies, operatorPolicies, target.reported);
  const merged = state?.merged ?? null;
  return {
    observed_at: observedAt,
    missing: [...missing],
    declared,
    type: target.type,
    judged: state !== null,
    policy: nameAnswer(state?.policy ?? null),
    operator_policy: nameAnswer(state?.operatorPolicy ?? null),
    effective_policy_definition: merged?.definition ?? null,
    effective: merged === null ? [] : effectiveValues(target, merged, broker.version),
    candidates: [
      ...policyCandidates(target, policies).map((candidate) => candidateAnswer(candidate, false)),
      ...policyCandidates(target, operatorPolicies).map((candidate) => candidateAnswer(candidate, true)),
    ],
  };
}

/** The object as the broker has it; what is asked with a type or arguments is one that might be declared. */
function targetOf({ asked, object }: Explain) {
  const { kind, name, type, arguments: given } = explainPolicySchema.parse(parseLossless(asked));
  const declared = [object === null ? [] : jsonOf(object)]
    .flat()
    .map((json) => readPolicyObject(json, kind))
    .find((each) => each.name === name);
  if (declared) return { target: previewedObject(declared), declared: true };
  const declaredType = given?.['x-queue-type'];
  const standard = kind === 'exchange' ? 'direct' : 'classic';
  const queueType = kind === 'queue' && typeof declaredType === 'string' ? declaredType : standard;
  const target: PolicyTarget = { kind, name, type: type ?? queueType, arguments: given ?? {} };
  return { target: { ...target, reported: {} }, declared: false };
}

function candidateAnswer(
  { name, priority, verdict, reason, keys }: PolicyCandidate,
  operator: boolean,
): PolicyExplanation['candidates'][number] {
  return { name, operator, priority, verdict, reason, ...(keys === undefined ? {} : { keys: [...keys] }) };
}
