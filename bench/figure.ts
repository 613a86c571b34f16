/** One line of the table: what was measured, and whether it meets its goal. */
export interface Figure {
  work: string;
  /** What was measured, in words with units. */
  measured: string;
  goal: string;
  met: boolean;
}

/** The middle of the values; the mean of the two middle ones when their number is even. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Linear interpolation between the nearest ranks. `values` must not be empty. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * q;
  const low = sorted[Math.floor(position)] ?? Number.NaN;
  const high = sorted[Math.ceil(position)] ?? Number.NaN;
  return low + (high - low) * (position - Math.floor(position));
}

/** The figures as a table in plain text, the goal in the last column. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = [
    ['', 'work', 'measured', 'goal'],
    ...figures.map((f) => [f.met ? 'met' : 'MISSED', f.work, f.measured, f.goal]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
