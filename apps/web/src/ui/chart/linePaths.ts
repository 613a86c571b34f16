import type { ChartRow, ChartSeries } from './chartSeries.ts';

/** How a series is drawn, as SVG paths in px. */
export interface LinePath {
  series: ChartSeries;
  line: string;
  /** Down to the series below, or to zero. */
  area: string;
  /** It is 0 wherever it is known: nothing of the kind happened. */
  idle: boolean;
}

/** Where a value stands on an axis, px. */
export type Scale = (value: number) => number;

/** The paths of all series; `stacked` puts each on the sum of those before it. A gap (null) lifts the pen. */
export function linePaths(
  rows: readonly ChartRow[],
  series: readonly ChartSeries[],
  stacked: boolean,
  x: Scale,
  y: Scale,
): LinePath[] {
  const across = rows.map(({ at }) => x(at));
  const sums = rows.map(() => 0);
  return series.map((one) => {
    const runs = runsOf(rows, one.key).map((run) => {
      const points = run.map((index): Point => {
        const below = stacked ? (sums[index] ?? 0) : 0;
        const value = below + (rows[index]?.[one.key] ?? 0);
        sums[index] = value;
        return { x: across[index] ?? Number.NaN, top: y(value), bottom: y(below) };
      });
      return points;
    });
    const idle = rows.every((row) => (row[one.key] ?? 0) === 0);
    return { series: one, line: runs.map(lineOf).join(''), area: runs.map(areaOf).join(''), idle };
  });
}

interface Point {
  x: number;
  top: number;
  bottom: number;
}

/** The indexes of samples that follow one another without a gap. */
function runsOf(rows: readonly ChartRow[], key: string): number[][] {
  const runs: number[][] = [];
  let run: number[] | null = null;
  rows.forEach((row, index) => {
    if (row[key] === null || row[key] === undefined) {
      run = null;
      return;
    }
    if (run === null) {
      run = [];
      runs.push(run);
    }
    run.push(index);
  });
  return runs;
}

/** A single sample is a short stroke, so that it can be seen. */
function lineOf(run: readonly Point[]): string {
  const path = `M${strokes(run, 'top')}`;
  return run.length === 1 ? `${path}h1` : path;
}

function areaOf(run: readonly Point[]): string {
  return `M${strokes(run, 'top')}L${strokes(run.toReversed(), 'bottom')}Z`;
}

/** Along the points; those in the middle of a level stretch say nothing and are left out. */
function strokes(run: readonly Point[], edge: 'top' | 'bottom'): string {
  const kept = run.filter(
    (point, index) => point[edge] !== run[index - 1]?.[edge] || point[edge] !== run[index + 1]?.[edge],
  );
  return kept.map((point) => `${round(point.x)} ${round(point[edge])}`).join('L');
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
