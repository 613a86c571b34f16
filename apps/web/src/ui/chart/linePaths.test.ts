import { expect, test } from 'vitest';
import type { ChartRow, ChartSeries } from './chartSeries.ts';
import { linePaths } from './linePaths.ts';

const ready: ChartSeries = { key: 'ready', label: 'ready', color: 'blue' };
const unacked: ChartSeries = { key: 'unacked', label: 'unacked', color: 'orange' };

/** Ten px a second from the left; the value 0 stands at 100 px, each message one px higher. */
const x = (at: number) => at / 100;
const y = (value: number) => 100 - value;

test('a line goes through every sample that changes it', () => {
  expect(linesOf([4, 4, 4, 9], [ready])).toEqual(['M0 96L20 96L30 91']);
});

test('a gap stays a gap, and a lone sample is a short stroke', () => {
  expect(linesOf([1, 2, null, 5, null, 7, 8], [ready])).toEqual(['M0 99L10 98M30 95h1M50 93L60 92']);
});

test('a series without a sample has no path', () => {
  expect(linesOf([null, null], [ready])).toEqual(['']);
});

test('a series that is 0 wherever it is known is idle', () => {
  const idle = (values: (number | null)[]) =>
    linePaths(rowsOf(values), [ready], false, x, y).map((path) => path.idle);
  expect(idle([0, null, 0])).toEqual([true]);
  expect(idle([0, 0, 1])).toEqual([false]);
});

test('stacked series stand on the sum of those before them, down to it', () => {
  const rows: ChartRow[] = [
    { at: 0, unacked: 10, ready: 5 },
    { at: 1000, unacked: 20, ready: 5 },
  ];
  expect(linePaths(rows, [unacked, ready], true, x, y)).toEqual([
    { series: unacked, line: 'M0 90L10 80', area: 'M0 90L10 80L10 100L0 100Z', idle: false },
    { series: ready, line: 'M0 85L10 75', area: 'M0 85L10 75L10 80L0 90Z', idle: false },
  ]);
});

function linesOf(values: readonly (number | null)[], series: readonly ChartSeries[]): string[] {
  return linePaths(rowsOf(values), series, false, x, y).map(({ line }) => line);
}

function rowsOf(values: readonly (number | null)[]): ChartRow[] {
  return values.map((value, index) => ({ at: index * 1000, ready: value }));
}
