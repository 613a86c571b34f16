import { type JudgedPolicy, whyOut } from './judgePolicies.ts';
import type { Policy, PolicyBroker, PolicyTarget } from './policy.ts';
import { type ReadPolicy, readPolicies } from './readPolicies.ts';
import { createTargetNumbers } from './targetNumbers.ts';

/**
 * Those of a set of policies that can decide for a queue or exchange, whatever others are added to the set: the ones
 * in the running with the highest priority, and the ones not to be judged of that priority or above.
 */
export type Standing = readonly JudgedPolicy[];

/** The standing for one of the objects that `standings` was asked about, by its place among them. */
export type StandingOf = (index: number) => Standing;

/** What sets of policies come to for queues and exchanges, kept from one preview to the next. */
export interface PolicyMemory {
  /** @param stepLimit as of `readPolicies` */
  standings(
    policies: readonly Policy[],
    broker: PolicyBroker,
    objects: readonly PolicyTarget[],
    stepLimit?: number,
  ): StandingOf;
  /** The names of the objects in UTF-8, by their place. */
  names(objects: readonly PolicyTarget[]): (index: number) => Uint8Array;
}

/** @param mostSets the set that was not asked for the longest is forgotten first */
export function createPolicyMemory(mostSets = 6): PolicyMemory {
  const sets = new Map<string, (objects: readonly PolicyTarget[]) => StandingOf>();
  const targets = createTargetNumbers();
  return {
    names: rememberEach(({ name }) => new TextEncoder().encode(name)),
    standings(policies, broker, objects, stepLimit) {
      const key = JSON.stringify([broker, stepLimit, policies]);
      const known = sets.get(key) ?? rememberStandings(readPolicies(policies, broker, stepLimit));
      sets.delete(key);
      sets.set(key, known);
      for (const oldest of [...sets.keys()].slice(0, -mostSets)) sets.delete(oldest);
      return known(objects);
    },
  };

  function rememberStandings(policies: readonly ReadPolicy[]) {
    const ordered = policies.toSorted(byPriority);
    return rememberEach((target) => standingOf(target, ordered));
  }

  /** Worked out once for each queue and exchange, from one reading of a list to the next. */
  function rememberEach<Value>(
    workOut: (target: PolicyTarget) => Value,
  ): (objects: readonly PolicyTarget[]) => (index: number) => Value {
    let kept: { values: Value[]; generation: number } = { values: [], generation: 0 };
    return (objects) => {
      const { numbers, generation } = targets.of(objects);
      if (generation !== kept.generation) kept = { values: [], generation };
      const { values } = kept;
      return (index) => {
        const number = numbers[index];
        const target = objects[index];
        if (number === undefined || target === undefined)
          throw new RangeError(`there is no object at ${index}`);
        const known = values[number];
        if (known !== undefined) return known;
        const value = workOut(target);
        values[number] = value;
        return value;
      };
    };
  }
}

/** @param ordered by priority, the highest first */
function standingOf(target: PolicyTarget, ordered: readonly ReadPolicy[]): Standing {
  if (ordered.length === 0) return none;
  const name = new TextEncoder().encode(target.name);
  const standing: JudgedPolicy[] = [];
  let best: ReadPolicy | null = null;
  for (const read of ordered) {
    if (best !== null && read.priority < best.priority) break;
    const out = whyOut(target, name, read);
    if (out === null) best = read;
    if (out === null || out.verdict === 'undecided') standing.push({ read, out });
  }
  return standing.length === 0 ? none : standing;
}

const none: Standing = [];

function byPriority(first: ReadPolicy, second: ReadPolicy): number {
  if (first.priority > second.priority) return -1;
  return first.priority < second.priority ? 1 : 0;
}
