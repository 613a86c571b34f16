import type { ByteSet } from './byteSet.ts';
import { unbounded } from './patternNode.ts';
import type { SearchState, Step } from './searchState.ts';

export interface Bounds {
  min: number;
  max: number;
  lazy: boolean;
}

/** One byte again and again: the longest stretch is found first, then given back byte by byte, or the other way. */
export function repeatedByteStep(state: SearchState, set: ByteSet, { min, max, lazy }: Bounds): Step {
  return (position, next) => {
    let end = position;
    while (end - position < max && state.isIn(set, end)) end += 1;
    const shortest = position + min;
    if (end < shortest) return false;
    for (let given = 0; given <= end - shortest; given += 1) {
      state.count();
      if (next(lazy ? shortest + given : end - given)) return true;
    }
    return false;
  };
}

export function repeatedStep(state: SearchState, body: Step, { min, max, lazy }: Bounds): Step {
  return (position, next) => {
    const from = (done: number, here: number): boolean => {
      state.count();
      const once = () =>
        done < max &&
        body(here, (after) => {
          // What matched nothing ends an endless repeat.
          const endless = after === here && max === unbounded && done + 1 >= min;
          return endless ? next(after) : from(done + 1, after);
        });
      if (done < min) return once();
      return lazy ? next(here) || once() : once() || next(here);
    };
    return from(0, position);
  };
}
