import { timeTicks } from '../timeTicks.ts';

/** The time axis that all lanes of a list share, ms since the epoch. */
export interface LaneAxis {
  from: number;
  to: number;
  /** Where thin lines stand, as fractions of the axis. */
  ticks: readonly number[];
  /** Which of them are labelled: fraction and moment. "Now" at the right end is not among them. */
  labels: readonly { start: number; at: number }[];
}

/** Lines about every sixth of the axis; every second one is labelled, unless it would run into "now". */
export function laneAxis(from: number, to: number): LaneAxis {
  const { at } = timeTicks(from, to, 6);
  const start = (tick: number) => (tick - from) / (to - from);
  const labels = at
    .filter((_, index) => index % 2 === 0)
    .map((tick) => ({ start: start(tick), at: tick }))
    .filter(({ start }) => start < 0.72);
  return { from, to, ticks: at.map(start), labels };
}
