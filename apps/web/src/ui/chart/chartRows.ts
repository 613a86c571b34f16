import type { SeriesTable } from '@warren/console-api';
import type { ChartRow, ChartSeries } from './chartSeries.ts';

/** The table turned into rows of one moment each, `from` to `until`; a column that is absent is a gap. */
export function chartRows(
  table: SeriesTable,
  series: readonly ChartSeries[],
  from: number,
  until: number,
): ChartRow[] {
  const rows: ChartRow[] = [];
  // The sample before the axis begins is kept, so that a line enters from the left edge.
  const first = Math.max(
    0,
    table.times.findLastIndex((at) => at <= from),
  );
  for (let index = first; index < table.times.length; index += 1) {
    const at = table.times[index] ?? from;
    if (at > until) break;
    const row: ChartRow = { at };
    for (const { key } of series) row[key] = table.columns[key]?.[index] ?? null;
    rows.push(row);
  }
  return rows;
}

/** The newest row, or the one at a moment. Null when there is none. */
export function rowAt(rows: readonly ChartRow[], at: number | null): ChartRow | null {
  if (at === null) return rows.at(-1) ?? null;
  return rows.find((row) => row.at === at) ?? null;
}

/** The top of the axis: the largest value or limit, so that a limit is always in sight. */
export function axisTop(
  rows: readonly ChartRow[],
  series: readonly ChartSeries[],
  limits: readonly number[],
  stacked: boolean,
): number {
  let top = Math.max(0, ...limits);
  for (const row of rows) {
    const values = series.map(({ key }) => row[key] ?? 0);
    const height = stacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
    top = Math.max(top, height);
  }
  return top;
}

/** Round values from 0 to at least `top`, about `count` of them; `binary` for bytes. */
export function axisTicks(top: number, count: number, binary = false): number[] {
  if (top <= 0) return [0, 1];
  const base = binary ? 1024 ** Math.floor(Math.log(top) / Math.log(1024)) : 1;
  const raw = top / base / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power;
  const ticks: number[] = [];
  for (let index = 0; index * step < (top / base) * 1.0001 + step * 0.9999; index += 1) {
    ticks.push(Number((index * step).toPrecision(12)) * base);
  }
  return ticks;
}
