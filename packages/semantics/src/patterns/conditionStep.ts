import type { SearchState, Step } from './searchState.ts';

/** Whether the condition of a conditional group holds at a position. */
export type ConditionTest = (position: number) => boolean;

export function conditionStep(state: SearchState, holds: ConditionTest, yes: Step, no: Step): Step {
  return (position, next) => {
    state.count();
    return holds(position) ? yes(position, next) : no(position, next);
  };
}

export function groupSetTest(state: SearchState, groups: readonly number[]): ConditionTest {
  return () => groups.some((group) => state.isSet(group));
}

/** Within a call of one of these groups; null: of any. */
export function inCallTest(state: SearchState, groups: readonly number[] | null): ConditionTest {
  return () => {
    const last = state.calls.at(-1);
    return last !== undefined && (groups === null || groups.includes(last.group));
  };
}
