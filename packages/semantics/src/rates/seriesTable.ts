import type { Point } from './counterRates.ts';

/** Several series on one time axis: `times` in ms since the epoch, oldest first; null is a gap. */
export interface SeriesTable {
  times: number[];
  columns: Record<string, (number | null)[]>;
}

/** Which value stands for several: `mean` over time for rates, `max` or `min` where the extreme matters. */
export type Keep = 'last' | 'mean' | 'max' | 'min';

export interface SeriesColumn {
  points: readonly Point[];
  keep: Keep;
}

export interface AxisOptions {
  from: number;
  to: number;
  /** A chart of more than 150 points a series costs more to draw than it shows. */
  maxPoints?: number;
}

/**
 * Columns of points (oldest first) on one axis of at most `maxPoints` times, each the time of a real point.
 * Points are gathered in equal slices of the range only when there are too many; a slice without any point
 * has no place on the axis, one where a column knows nothing has null there.
 */
export function seriesTable(
  columns: Readonly<Record<string, SeriesColumn>>,
  { from, to, maxPoints = 150 }: AxisOptions,
): SeriesTable {
  const inRange = Object.entries(columns).map(([name, { points, keep }]): [string, WeightedPoint[], Keep] => [
    name,
    weighted(points).filter(({ at }) => at >= from && at <= to),
    keep,
  ]);
  const all = [...new Set(inRange.flatMap(([, points]) => points.map(({ at }) => at)))].sort((a, b) => a - b);
  const sliceOf = all.length <= maxPoints ? (at: number) => at : slices(from, to, maxPoints);
  const lastOfSlice = new Map(all.map((at) => [sliceOf(at), at]));
  return {
    times: [...lastOfSlice.values()],
    columns: Object.fromEntries(
      inRange.map(([name, points, keep]) => {
        const bySlice = Map.groupBy(points, ({ at }) => sliceOf(at));
        return [name, [...lastOfSlice.keys()].map((slice) => chosen(bySlice.get(slice) ?? [], keep))];
      }),
    ),
  };
}

interface WeightedPoint extends Point {
  /** Milliseconds since the point before: how long this value held. */
  heldMs: number;
}

function weighted(points: readonly Point[]): WeightedPoint[] {
  return points.map((point, index) => ({
    ...point,
    heldMs: point.at - (points[index - 1]?.at ?? point.at - 1),
  }));
}

/** The newest time falls into the last slice, not into one of its own. */
function slices(from: number, to: number, count: number): (at: number) => number {
  const width = (to - from) / count;
  return (at) => Math.min(count - 1, Math.floor((at - from) / width));
}

function chosen(points: readonly WeightedPoint[], keep: Keep): number | null {
  const known = points.flatMap(({ value, heldMs }) => (value === null ? [] : [{ value, heldMs }]));
  if (known.length === 0) return null;
  const values = known.map(({ value }) => value);
  if (keep === 'max') return Math.max(...values);
  if (keep === 'min') return Math.min(...values);
  if (keep === 'last') return values.at(-1) ?? null;
  const heldMs = known.reduce((sum, point) => sum + point.heldMs, 0);
  return known.reduce((sum, point) => sum + point.value * point.heldMs, 0) / heldMs;
}
