import { expect, test } from 'vitest';
import { churnBars } from './churnBars.ts';

test('opened and closed share one scale', () => {
  const series = {
    times: [0, 10, 20, 30],
    columns: { connection_created: [1, 1, 4, 4], connection_closed: [2, 2, 2, 2] },
  };
  expect(churnBars(series, 'connection_created', 'connection_closed', 2)).toEqual([
    { up: 0.25, down: 0.5 },
    { up: 1, down: 0.5 },
  ]);
});

test('a gap stays a gap and nothing at all is flat, not NaN', () => {
  const series = { times: [0, 10, 20], columns: { queue_created: [0, null, 0] } };
  expect(churnBars(series, 'queue_created', 'queue_deleted', 3)).toEqual([
    { up: 0, down: null },
    { up: null, down: null },
    { up: 0, down: null },
  ]);
});

test('without samples every slice is unknown', () => {
  expect(churnBars({ times: [], columns: {} }, 'a', 'b', 2)).toEqual([
    { up: null, down: null },
    { up: null, down: null },
  ]);
});
