import { endOf } from './groupSteps.ts';
import { SearchGivenUp, type SearchState, type Step } from './searchState.ts';

/**
 * Matches what a group says. Groups that it sets are as before when it returns. In PCRE 8 a call is atomic, in
 * PCRE2 what comes after can make it try otherwise.
 * @param bodyOf the group's own step, asked for when it is first called, since it may hold the call
 */
export function callStep(state: SearchState, group: number, bodyOf: (group: number) => Step): Step {
  return (position, next) => {
    state.count();
    const outside = state.calls;
    if (outside.some((call) => call.group === group && call.position === position)) {
      throw new SearchGivenUp('loop');
    }
    const saved = state.save();
    const inside = [...outside, { group, position }];
    state.calls = inside;
    const matched =
      state.dialect === 'pcre8' ? atomicCall() : bodyOf(group)(position, (after) => returnTo(after));
    state.calls = outside;
    if (!matched) state.restore(saved);
    return matched;

    function atomicCall(): boolean {
      const end = endOf(bodyOf(group), position);
      state.calls = outside;
      state.restore(saved);
      return end !== null && next(end);
    }

    function returnTo(after: number): boolean {
      const within = state.save();
      state.restore(saved);
      state.calls = outside;
      if (next(after)) return true;
      state.calls = inside;
      state.restore(within);
      return false;
    }
  };
}
