import { expect, test } from 'vitest';
import { formatDuration } from './duration.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

test.each([
  [0, '0 s'],
  [23_400, '23 s'],
  [9 * minute + 59_000, '9 min'],
  [hour, '1 h'],
  [hour + 41 * minute, '1 h 41 min'],
  [41 * day + 6 * hour, '41 d 6 h'],
  [7 * day, '7 d'],
  [-5, '0 s'],
])('%s ms last as people say', (ms, words) => {
  expect(formatDuration(ms)).toBe(words);
});
