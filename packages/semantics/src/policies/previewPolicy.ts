import type { Pattern } from '../patterns/pattern.ts';
import { decidePolicy, type HoldingPolicy, type JudgedPolicy, whyOut } from './judgePolicies.ts';
import { type LostMessages, lostMessages, type QueueHolds } from './lostMessages.ts';
import { namesBeyondOpenEnds } from './openEnds.ts';
import type { Policy, PolicyBroker, PolicyKind, PolicyTarget } from './policy.ts';
import { createPolicyMemory, type PolicyMemory, type StandingOf } from './policyMemory.ts';
import { type PolicyOutcome, policyOutcome } from './policyOutcome.ts';
import { type PolicyState, type ReportedPolicies, stateOf } from './policyState.ts';
import { type PolicyWarning, policyWarnings } from './policyWarnings.ts';
import { type ReadPolicy, readPolicies } from './readPolicies.ts';

/** A change of one policy, not made yet. */
export type PolicyChange = { kind: PolicyKind } & (
  | { change: 'put'; policy: Policy }
  | { change: 'delete'; name: string }
);

/** A queue or exchange of the virtual host, with what is known of it. */
export interface PreviewedObject extends PolicyTarget, QueueHolds {
  reported?: ReportedPolicies;
}

/** What a virtual host has today. */
export interface PolicyWorld {
  broker: PolicyBroker;
  policies: readonly Policy[];
  operatorPolicies: readonly Policy[];
  objects: readonly PreviewedObject[];
  /** Steps of one search; the broker's own when absent. */
  stepLimit?: number;
  /** Of earlier previews, so that what has not changed is not worked out again. */
  memory?: PolicyMemory;
  /** Called before each object; may throw, when nobody wants the preview any more. */
  pause?: () => void;
}

/** What a change does to one queue or exchange. */
export interface ObjectPreview {
  object: PreviewedObject;
  outcome: PolicyOutcome;
  /** Null: cannot be judged. */
  before: PolicyState | null;
  /** Null: cannot be judged; the outcome then is `unchanged` and promises nothing. */
  after: PolicyState | null;
  /** Null: nothing, as far as is known. */
  lost: LostMessages | null;
}

/** What a change does. */
export interface PolicyPreview {
  pattern: { verdict: 'ok' | 'refused' | 'undecided' | 'runs-away'; reason?: string };
  counts: Readonly<Record<PolicyOutcome, number>>;
  warnings: readonly PolicyWarning[];
  /** Without what is unchanged, save what cannot be judged; in the order of the world. */
  objects: readonly ObjectPreview[];
}

/** What a put or delete of a policy would do. A pattern that the broker refuses changes nothing. */
export function previewPolicy(change: PolicyChange, world: PolicyWorld): PolicyPreview {
  const { broker, stepLimit, memory = createPolicyMemory() } = world;
  const standings = (policies: readonly Policy[]) =>
    memory.standings(policies, broker, world.objects, stepLimit);
  const name = change.change === 'put' ? change.policy.name : change.name;
  const ofKind = change.kind === 'policy' ? world.policies : world.operatorPolicies;
  const [next] = change.change === 'put' ? readPolicies([change.policy], broker, stepLimit) : [];
  const edit: Edit = {
    name,
    kind: change.kind,
    version: broker.version,
    old: standings(ofKind.filter((policy) => policy.name === name)),
    next: next ?? null,
    rest: standings(ofKind.filter((policy) => policy.name !== name)),
    otherKind: standings(change.kind === 'policy' ? world.operatorPolicies : world.policies),
    names: memory.names(world.objects),
    ranAway: false,
  };
  const refused = next?.pattern.verdict === 'refused';
  const objects = (refused ? [] : world.objects).flatMap((object, index) => {
    world.pause?.();
    return previewObject(edit, object, index) ?? [];
  });
  return {
    pattern: patternVerdict(next?.pattern, edit.ranAway),
    counts: countOutcomes(objects, world.objects.length),
    warnings: [...policyWarnings(objects, world.broker.version), ...openEnds(change, objects, world)],
    objects,
  };
}

function openEnds(
  change: PolicyChange,
  objects: readonly ObjectPreview[],
  world: PolicyWorld,
): PolicyWarning[] {
  const names = change.change === 'put' ? namesBeyondOpenEnds(change.policy, objects, world, 3) : [];
  return names.length === 0 ? [] : [{ code: 'open-ends', facts: { names } }];
}

interface Edit {
  name: string;
  kind: PolicyKind;
  version: string;
  /** The policy as it is; nowhere in the running when it is new. */
  old: StandingOf;
  /** The policy as it will be; null when it is deleted. */
  next: ReadPolicy | null;
  rest: StandingOf;
  otherKind: StandingOf;
  /** Of the objects, in UTF-8. */
  names: (index: number) => Uint8Array;
  ranAway: boolean;
}

/** Null: the policy neither held nor will, nor would if its keys let it. */
function previewObject(edit: Edit, object: PreviewedObject, index: number): ObjectPreview | null {
  if (edit.kind === 'operator-policy' && object.kind === 'exchange') return null;
  const old = edit.old(index);
  const nameBytes = edit.names(index);
  const next = edit.next && { read: edit.next, out: whyOut(object, nameBytes, edit.next) };
  if (next?.out?.verdict === 'runs-away') edit.ranAway = true;
  const found = next !== null && isPassedOver(next, nameBytes);
  if (!found && old.length === 0 && !(next && isInRunning(next))) return null;

  const rest = edit.rest(index);
  const before = decidePolicy([...rest, ...old]);
  const after = next ? decidePolicy([...rest, next]) : decidePolicy(rest);
  const outcome = policyOutcome(edit.name, before, after, next, found);
  const states = bothStates(edit, object, index, before, after);
  if (outcome === 'unchanged' && states.before && states.after) return null;
  const lost = states.after?.merged && lostMessages(object, states.after.merged, edit.version);
  return { object, outcome, ...states, lost: lost ?? null };
}

function isInRunning({ out }: JudgedPolicy): boolean {
  return out === null || out.verdict === 'undecided';
}

function isPassedOver({ read, out }: JudgedPolicy, name: Uint8Array): boolean {
  return (
    out?.verdict === 'unsupported-key' && read.pattern.verdict === 'ok' && read.pattern.find(name) === 'match'
  );
}

/** Each change of a policy settles every tie of its kind in the virtual host anew, so what was reported is of before. */
function bothStates(
  { kind, otherKind }: Edit,
  object: PreviewedObject,
  index: number,
  before: HoldingPolicy,
  after: HoldingPolicy,
): Pick<ObjectPreview, 'before' | 'after'> {
  const none: HoldingPolicy = { verdict: 'none' };
  const other = object.kind === 'queue' ? decidePolicy(otherKind(index)) : none;
  const { policy = null, operatorPolicy = null } = object.reported ?? {};
  if (kind === 'policy') {
    return {
      before: stateOf(before, other, { policy, operatorPolicy }),
      after: stateOf(after, other, { operatorPolicy }),
    };
  }
  return {
    before: stateOf(other, before, { policy, operatorPolicy }),
    after: stateOf(other, after, { policy }),
  };
}

function patternVerdict(pattern: Pattern | undefined, ranAway: boolean): PolicyPreview['pattern'] {
  if (pattern?.verdict === 'refused') {
    return { verdict: 'refused', reason: `${pattern.reason} at byte ${pattern.offset}` };
  }
  if (pattern?.verdict === 'undecided') return { verdict: 'undecided', reason: pattern.construct };
  return { verdict: ranAway ? 'runs-away' : 'ok' };
}

function countOutcomes(objects: readonly ObjectPreview[], total: number): Record<PolicyOutcome, number> {
  const counts = {
    'takes-over': 0,
    holds: 0,
    ties: 0,
    loses: 0,
    'passed-over': 0,
    'lets-go': 0,
    unchanged: total - objects.length,
  };
  for (const { outcome } of objects) counts[outcome] += 1;
  return counts;
}
