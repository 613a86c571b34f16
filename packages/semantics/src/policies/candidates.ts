import type { PolicyTarget } from './policy.ts';
import type { ReadPolicy } from './readPolicies.ts';

/** What becomes of one policy for one queue or exchange. */
export type PolicyVerdict =
  | 'holds'
  /** Others have the same highest priority; the broker promises none of them. */
  | 'ties'
  | 'lower-priority'
  | 'unsupported-key'
  | 'pattern-not-found'
  /** The search of the pattern was given up, which the broker takes for not found. */
  | 'runs-away'
  | 'other-apply-to'
  | 'undecided';

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

/** Which policy a queue or exchange has. */
export type HoldingPolicy =
  | { verdict: 'one'; held: ReadPolicy }
  | { verdict: 'none' }
  | { verdict: 'tie'; among: readonly ReadPolicy[] }
  /** A policy that cannot be judged would decide. */
  | { verdict: 'undecided' };

interface Judged {
  read: ReadPolicy;
  /** Null: it is in the running; the priority decides. */
  out: Pick<PolicyCandidate, 'verdict' | 'reason' | 'keys'> | null;
}

/** The policy of one kind that holds for a queue or exchange of the same virtual host. */
export function holdingPolicy(target: PolicyTarget, policies: readonly ReadPolicy[]): HoldingPolicy {
  return decide(judge(target, policies));
}

/** Every policy of one kind with its verdict for the queue or exchange, in the order given. */
export function policyCandidates(target: PolicyTarget, policies: readonly ReadPolicy[]): PolicyCandidate[] {
  const judged = judge(target, policies);
  const holding = decide(judged);
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

function judge(target: PolicyTarget, policies: readonly ReadPolicy[]): Judged[] {
  const name = new TextEncoder().encode(target.name);
  return policies.map((read) => ({ read, out: whyOut(target, name, read) }));
}

function whyOut(target: PolicyTarget, name: Uint8Array, read: ReadPolicy): Judged['out'] {
  const { policy } = read;
  if (!appliesTo(policy.applyTo, target)) {
    return { verdict: 'other-apply-to', reason: `It applies to ${policy.applyTo} only.` };
  }
  const keys = target.kind === 'queue' ? read.unsupportedKeys(target.type) : [];
  if (keys.length > 0) {
    const reason = `Queues of type ${target.type} do not support ${keys.join(', ')}; the whole policy passes them over.`;
    return { verdict: 'unsupported-key', reason, keys };
  }
  return whyNotFound(read, name);
}

function appliesTo(applyTo: string, { kind, type }: PolicyTarget): boolean {
  if (applyTo === 'all') return true;
  if (kind === 'exchange') return applyTo === 'exchanges';
  return applyTo === 'queues' || applyTo === queuesOfType.get(type);
}

const queuesOfType = new Map([
  ['classic', 'classic_queues'],
  ['quorum', 'quorum_queues'],
  ['stream', 'streams'],
]);

function whyNotFound({ pattern, givesUpAlike }: ReadPolicy, name: Uint8Array): Judged['out'] {
  if (pattern.verdict === 'refused') {
    return {
      verdict: 'undecided',
      reason: `The broker's Erlang refuses its pattern: ${pattern.reason}.`,
    };
  }
  if (pattern.verdict === 'undecided') {
    return { verdict: 'undecided', reason: `Its pattern uses what is not judged: ${pattern.construct}.` };
  }
  const found = pattern.find(name);
  if (found === 'match') return null;
  if (found === 'no-match') {
    return { verdict: 'pattern-not-found', reason: 'Its pattern is not found in the name.' };
  }
  if (found === 'runs-away' && givesUpAlike) {
    return {
      verdict: 'runs-away',
      reason: 'The search of its pattern is given up, which the broker takes for not found.',
    };
  }
  return { verdict: 'undecided', reason: 'The search of its pattern goes too far to be judged.' };
}

function decide(judged: readonly Judged[]): HoldingPolicy {
  const running = judged.filter(({ out }) => out === null).map(({ read }) => read);
  const best = highest(running);
  const unjudged = judged.some(
    ({ read, out }) => out?.verdict === 'undecided' && (best === null || read.priority >= best),
  );
  if (unjudged) return { verdict: 'undecided' };
  const among = running.filter(({ priority }) => samePriority(priority, best));
  const [held] = among;
  if (!held) return { verdict: 'none' };
  return among.length === 1 ? { verdict: 'one', held } : { verdict: 'tie', among };
}

function standing(
  read: ReadPolicy,
  holding: HoldingPolicy,
  judged: readonly Judged[],
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

function highest(running: readonly ReadPolicy[]): bigint | number | null {
  return running.reduce<bigint | number | null>(
    (best, { priority }) => (best === null || priority > best ? priority : best),
    null,
  );
}

/** A bigint and a number that are equal by `==` only. */
function samePriority(priority: bigint | number, best: bigint | number | null): boolean {
  return best !== null && priority >= best && priority <= best;
}
