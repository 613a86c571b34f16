import { heldPolicy, holdingPolicy } from './candidates.ts';
import type { HoldingPolicy } from './judgePolicies.ts';
import { type MergedDefinition, mergeDefinitions } from './mergeDefinitions.ts';
import type { PolicyTarget } from './policy.ts';
import type { ReadPolicy } from './readPolicies.ts';

/** The name of the policy that holds, null for none, or the names of all that tie. */
export type PolicyName = string | null | { tie: readonly string[] };

/** What a queue or exchange has of policies. */
export interface PolicyState {
  policy: PolicyName;
  /** Null on exchanges, where nothing of an operator policy shows. */
  operatorPolicy: PolicyName;
  /** Null when a tie leaves it open. */
  merged: MergedDefinition | null;
}

/** What the record of a queue or exchange tells: it decides ties. */
export interface ReportedPolicies {
  policy?: string | null;
  operatorPolicy?: string | null;
}

/** The state of a queue or exchange; null when a policy that cannot be judged would decide. */
export function policyState(
  target: PolicyTarget,
  policies: readonly ReadPolicy[],
  operatorPolicies: readonly ReadPolicy[],
  reported: ReportedPolicies = {},
): PolicyState | null {
  const none: HoldingPolicy = { verdict: 'none' };
  const own = holdingPolicy(target, policies);
  const operator = target.kind === 'queue' ? holdingPolicy(target, operatorPolicies) : none;
  return stateOf(own, operator, reported);
}

/** As `policyState`, from what holds of each kind. */
export function stateOf(
  own: HoldingPolicy,
  operator: HoldingPolicy,
  reported: ReportedPolicies,
): PolicyState | null {
  if (own.verdict === 'undecided' || operator.verdict === 'undecided') return null;
  const held = heldPolicy(own, reported.policy);
  const heldOperator = heldPolicy(operator, reported.operatorPolicy);
  const open = isOpen(own, held) || isOpen(operator, heldOperator);
  return {
    policy: nameOf(own, held),
    operatorPolicy: nameOf(operator, heldOperator),
    merged: open
      ? null
      : mergeDefinitions(held?.policy.definition ?? null, heldOperator?.policy.definition ?? null),
  };
}

function isOpen({ verdict }: HoldingPolicy, held: ReadPolicy | null): boolean {
  return verdict === 'tie' && held === null;
}

function nameOf(holding: HoldingPolicy, held: ReadPolicy | null): PolicyName {
  if (held) return held.policy.name;
  if (holding.verdict !== 'tie') return null;
  return { tie: holding.among.map(({ policy }) => policy.name) };
}
