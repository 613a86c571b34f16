import type { MatchLength } from './fixedLength.ts';
import type { SearchState, Step } from './searchState.ts';

/** Each branch in turn. */
export function alternativesStep(state: SearchState, branches: readonly Step[]): Step {
  return (position, next) => {
    for (const branch of branches) {
      state.count();
      if (branch(position, next)) return true;
    }
    return false;
  };
}

export function capturingStep(state: SearchState, index: number, body: Step): Step {
  const { starts, ends } = state;
  const put = (start: number, end: number) => {
    starts[index] = start;
    ends[index] = end;
  };
  return (position, next) => {
    state.count();
    const [oldStart, oldEnd] = [starts[index] ?? -1, ends[index] ?? -1];
    const matched = body(position, (after) => {
      const [innerStart, innerEnd] = [starts[index] ?? -1, ends[index] ?? -1];
      put(position, after);
      if (next(after)) return true;
      put(innerStart, innerEnd);
      return false;
    });
    if (!matched) put(oldStart, oldEnd);
    return matched;
  };
}

/** Matches once: what comes after cannot make it try otherwise. */
export function atomicStep(state: SearchState, body: Step): Step {
  return (position, next) => {
    state.count();
    const saved = state.save();
    const end = endOf(body, position);
    if (end === null) return false;
    if (state.accepted || next(end)) return true;
    state.restore(saved);
    return false;
  };
}

/** Where the first match of a step ends; null when there is none. */
export function endOf(body: Step, position: number): number | null {
  let end = position;
  const matched = body(position, (after) => {
    end = after;
    return true;
  });
  return matched ? end : null;
}

/** What a negative lookaround set is forgotten. */
export function lookStep(state: SearchState, body: Step, negative: boolean): Step {
  return (position, next) => {
    state.count();
    const saved = state.save();
    const matched = body(position, () => true);
    state.accepted = false;
    if (matched !== negative) {
      if (negative) state.restore(saved);
      if (next(position)) return true;
    }
    state.restore(saved);
    return false;
  };
}

/** Goes back by the length of each branch and matches it from there. PCRE 8 does not look where that ends. */
export function lookBehindStep(
  state: SearchState,
  branches: readonly { step: Step; length: MatchLength | null }[],
): Step {
  return (position, next) => {
    for (const { step, length } of branches) {
      const { min, max } = length ?? { min: 0, max: 0 };
      for (let back = min; back <= Math.min(max, position); back += 1) {
        const ends = (after: number) => (after === position || state.dialect === 'pcre8') && next(position);
        if (step(position - back, ends) || state.accepted) return true;
      }
    }
    return false;
  };
}
