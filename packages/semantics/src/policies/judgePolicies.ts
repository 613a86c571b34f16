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

/** Which policy a queue or exchange has. */
export type HoldingPolicy =
  | { verdict: 'one'; held: ReadPolicy }
  | { verdict: 'none' }
  | { verdict: 'tie'; among: readonly ReadPolicy[] }
  /** A policy that cannot be judged would decide. */
  | { verdict: 'undecided' };

/** A policy with what keeps it from holding, priority aside. */
export interface JudgedPolicy {
  read: ReadPolicy;
  /** Null: it is in the running; the priority decides. */
  out: { verdict: PolicyVerdict; reason: string; keys?: readonly string[] } | null;
}

/** Every policy by apply-to, keys and pattern, in the order given. */
export function judgePolicies(target: PolicyTarget, policies: readonly ReadPolicy[]): JudgedPolicy[] {
  const name = new TextEncoder().encode(target.name);
  return policies.map((read) => ({ read, out: whyOut(target, name, read) }));
}

/** What keeps one policy from holding, priority aside; null: nothing. @param name of the target, in UTF-8 */
export function whyOut(target: PolicyTarget, name: Uint8Array, read: ReadPolicy): JudgedPolicy['out'] {
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

/** One for all: a preview meets it half a million times. */
const notFound: JudgedPolicy['out'] = {
  verdict: 'pattern-not-found',
  reason: 'Its pattern is not found in the name.',
};

function whyNotFound({ pattern, givesUpAlike }: ReadPolicy, name: Uint8Array): JudgedPolicy['out'] {
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
  if (found === 'no-match') return notFound;
  if (found === 'runs-away' && givesUpAlike) {
    return {
      verdict: 'runs-away',
      reason: 'The search of its pattern is given up, which the broker takes for not found.',
    };
  }
  return { verdict: 'undecided', reason: 'The search of its pattern goes too far to be judged.' };
}

/** The highest priority of those that nothing keeps from holding. */
export function decidePolicy(judged: readonly JudgedPolicy[]): HoldingPolicy {
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
