import type { HoldingPolicy, JudgedPolicy } from './judgePolicies.ts';

/** What a change of one policy does to a queue or exchange. */
export type PolicyOutcome =
  /** It holds from now on, in the place of another. */
  | 'takes-over'
  /** It holds where none held, or held already. */
  | 'holds'
  /** It has the highest priority together with others. */
  | 'ties'
  /** It matches, and another of a higher priority holds. */
  | 'loses'
  /** It would match, but has a key that the type of the queue does not support. */
  | 'passed-over'
  /** It held, and no longer matches or is deleted. */
  | 'lets-go'
  | 'unchanged';

/**
 * The outcome for the policy that changes.
 * @param name of the policy
 * @param changed what becomes of it afterwards; null when it is deleted
 * @param found whether its pattern is found in the name
 */
export function policyOutcome(
  name: string,
  before: HoldingPolicy,
  after: HoldingPolicy,
  changed: JudgedPolicy | null,
  found: boolean,
): PolicyOutcome {
  if (after.verdict === 'undecided') return 'unchanged';
  if (has(after, name)) {
    if (after.verdict === 'tie') return 'ties';
    const another = before.verdict === 'one' || before.verdict === 'tie';
    return another && !has(before, name) ? 'takes-over' : 'holds';
  }
  if (changed?.out?.verdict === 'unsupported-key' && found) return 'passed-over';
  if (changed && changed.out === null) return 'loses';
  return has(before, name) ? 'lets-go' : 'unchanged';
}

function has(holding: HoldingPolicy, name: string): boolean {
  if (holding.verdict === 'one') return holding.held.policy.name === name;
  return holding.verdict === 'tie' && holding.among.some(({ policy }) => policy.name === name);
}
