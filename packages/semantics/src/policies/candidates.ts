import {
  decidePolicy,
  type HoldingPolicy,
  type JudgedPolicy,
  judgePolicies,
  type PolicyVerdict,
} from './judgePolicies.ts';
import type { PolicyTarget } from './policy.ts';
import type { ReadPolicy } from './readPolicies.ts';

/** A policy with the reason why it holds or does not. */
export interface PolicyCandidate {
  name: string;
  /** As the policy has it: may be raw JSON. */
  priority: unknown;
  verdict: PolicyVerdict;
  reason: string;
  /** With `unsupported-key`: the keys of the definition that the type of the queue does not support. */
  keys?: readonly string[];
}

/** The policy of one kind that holds for a queue or exchange of the same virtual host. */
export function holdingPolicy(target: PolicyTarget, policies: readonly ReadPolicy[]): HoldingPolicy {
  return decidePolicy(judgePolicies(target, policies));
}

/** Every policy of one kind with its verdict for the queue or exchange, in the order given. */
export function policyCandidates(target: PolicyTarget, policies: readonly ReadPolicy[]): PolicyCandidate[] {
  const judged = judgePolicies(target, policies);
  const holding = decidePolicy(judged);
  return judged.map(({ read, out }) => ({
    name: read.policy.name,
    priority: read.policy.priority,
    ...(out ?? standing(read, holding, judged)),
  }));
}

/**
 * The policy that holds, where the broker tells which of several that tie it took.
 * @param reported name of the policy in the record of the queue or exchange; null when it has none
 */
export function heldPolicy(holding: HoldingPolicy, reported?: string | null): ReadPolicy | null {
  if (holding.verdict === 'one') return holding.held;
  if (holding.verdict !== 'tie') return null;
  return holding.among.find(({ policy }) => policy.name === reported) ?? null;
}

function standing(
  read: ReadPolicy,
  holding: HoldingPolicy,
  judged: readonly JudgedPolicy[],
): Pick<PolicyCandidate, 'verdict' | 'reason'> {
  const unjudged = judged.find(
    (other) => other.out?.verdict === 'undecided' && other.read.priority >= read.priority,
  );
  const better = judged.filter((other) => other.out === null && other.read.priority > read.priority);
  const [first] = better;
  if (first) {
    const names = better.map((other) => other.read.policy.name).join(', ');
    return { verdict: 'lower-priority', reason: `A higher priority wins: ${names}.` };
  }
  if (unjudged) {
    return {
      verdict: 'undecided',
      reason: `${unjudged.read.policy.name}, of the same or a higher priority, cannot be judged.`,
    };
  }
  if (holding.verdict === 'tie') {
    const others = holding.among.filter((other) => other !== read).map(({ policy }) => policy.name);
    return {
      verdict: 'ties',
      reason: `The same priority as ${others.join(', ')}: the broker promises neither.`,
    };
  }
  return { verdict: 'holds', reason: 'The highest priority of those that match.' };
}
