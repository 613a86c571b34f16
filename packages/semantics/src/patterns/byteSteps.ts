import { otherCase } from './byteClasses.ts';
import type { ByteSet } from './byteSet.ts';
import type { SearchState, Step } from './searchState.ts';

export function byteStep(state: SearchState, set: ByteSet): Step {
  return (position, next) => state.isIn(set, position) && next(position + 1);
}

/** One byte of each set, one after the other. */
export function bytesStep(state: SearchState, sets: readonly ByteSet[]): Step {
  return (position, next) => {
    let end = position;
    for (const set of sets) {
      if (!state.isIn(set, end)) return false;
      end += 1;
    }
    return next(end);
  };
}

/** CR LF is taken as one and never parted. */
export function lineBreakStep(state: SearchState, set: ByteSet): Step {
  return (position, next) => {
    const isPair = state.at(position) === 0x0d && state.at(position + 1) === 0x0a;
    if (isPair) return next(position + 2);
    return state.isIn(set, position) && next(position + 1);
  };
}

/** The bytes that the first of these groups that is set has matched; none matches when none is set. */
export function backReferenceStep(state: SearchState, groups: readonly number[], caseless: boolean): Step {
  const isSame = (here: number, there: number) =>
    here === there || (caseless && otherCase(here, state.dialect) === there);
  return (position, next) => {
    const group = groups.find((each) => state.isSet(each));
    if (group === undefined) return false;
    const start = state.starts[group] ?? 0;
    const length = (state.ends[group] ?? 0) - start;
    if (position + length > state.subject.length) return false;
    for (let index = 0; index < length; index += 1) {
      if (!isSame(state.at(position + index), state.at(start + index))) return false;
    }
    return next(position + length);
  };
}
