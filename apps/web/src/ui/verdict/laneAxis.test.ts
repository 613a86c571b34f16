import { expect, test } from 'vitest';
import { laneAxis } from './laneAxis.ts';

const minute = 60_000;

test('an hour has a line each ten minutes and a label at every second of them', () => {
  const to = Date.parse('2026-11-24T03:19:04Z');
  const axis = laneAxis(to - 60 * minute, to);
  expect(axis.ticks).toHaveLength(6);
  expect(axis.labels.map(({ at }) => new Date(at).getUTCMinutes())).toEqual([20, 40, 0]);
});

test('no label runs into the word at the right end', () => {
  const to = Date.parse('2026-11-24T03:11:00Z');
  const axis = laneAxis(to - 60 * minute, to);
  expect(axis.labels.every(({ start }) => start < 0.8)).toBe(true);
});
