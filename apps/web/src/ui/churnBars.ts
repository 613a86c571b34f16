import type { SeriesTable } from '@warren/console-api';

/** A pair of bars: `up` things began, `down` things ended, both 0 to 1 of the highest; null where nothing is known. */
export interface ChurnBar {
  up: number | null;
  down: number | null;
}

/**
 * The mean rates of `count` equal slices of time, scaled to the highest slice of both columns together, so
 * that "as many closed as opened" looks like it.
 */
export function churnBars(series: SeriesTable, up: string, down: string, count: number): ChurnBar[] {
  const ups = slices(series, up, count);
  const downs = slices(series, down, count);
  const highest = Math.max(0, ...ups.map(zeroIfNull), ...downs.map(zeroIfNull));
  const scaled = (value: number | null) => (value === null || highest === 0 ? value : value / highest);
  return ups.map((value, index) => ({ up: scaled(value), down: scaled(downs[index] ?? null) }));
}

function slices(series: SeriesTable, column: string, count: number): (number | null)[] {
  const { times } = series;
  const values = series.columns[column] ?? [];
  const first = times[0];
  const last = times.at(-1);
  const empty: (number | null)[] = Array.from({ length: count }, () => null);
  if (first === undefined || last === undefined) return empty;
  const width = (last - first) / count || 1;
  const sums = empty.map(() => ({ sum: 0, samples: 0 }));
  values.forEach((value, index) => {
    const at = times[index];
    const slice = at === undefined ? undefined : sums[Math.min(count - 1, Math.floor((at - first) / width))];
    if (value === null || slice === undefined) return;
    slice.sum += value;
    slice.samples += 1;
  });
  return sums.map(({ sum, samples }) => (samples === 0 ? null : sum / samples));
}

function zeroIfNull(value: number | null): number {
  return value ?? 0;
}
