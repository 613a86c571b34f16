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

test('stacked series stand on the sum of those before them, down to it', () => {
  const rows: ChartRow[] = [
    { at: 0, unacked: 10, ready: 5 },
    { at: 1000, unacked: 20, ready: 5 },
  ];
  expect(linePaths(rows, [unacked, ready], true, x, y)).toEqual([
    { series: unacked, line: 'M0 90L10 80', area: 'M0 90L10 80L10 100L0 100Z' },
    { series: ready, line: 'M0 85L10 75', area: 'M0 85L10 75L10 80L0 90Z' },
  ]);
});

function linesOf(values: readonly (number | null)[], series: readonly ChartSeries[]): string[] {
  const rows = values.map((value, index) => ({ at: index * 1000, ready: value }));
  return linePaths(rows, series, false, x, y).map(({ line }) => line);
}
