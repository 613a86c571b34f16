import { expect, test } from 'vitest';
import { timeTicks } from './timeTicks.ts';

const minute = 60_000;
const at = (clock: string) => Date.parse(`2026-11-24T${clock}Z`);

test('an hour gets ticks at round tens of minutes', () => {
  const ticks = timeTicks(at('02:19:04'), at('03:19:04'), 6, 0);
  expect(ticks.step).toBe(10 * minute);
  expect(ticks.at).toEqual(['02:20:00', '02:30:00', '02:40:00', '02:50:00', '03:00:00', '03:10:00'].map(at));
});

test.each([
  [60, 6, 10_000],
  [600, 6, 2 * minute],
  [28_800, 6, 120 * minute],
  [86_400, 6, 240 * minute],
])('%i seconds on at most %i ticks are %i ms apart', (seconds, most, step) => {
  const to = at('03:19:04');
  const ticks = timeTicks(to - seconds * 1000, to, most, 0);
  expect(ticks.step).toBe(step);
  expect(ticks.at.length).toBeLessThanOrEqual(most);
});

test('ticks are round in the local zone, also where it is half an hour off', () => {
  const ticks = timeTicks(at('00:00:00'), at('08:00:00'), 4, 5.5 * 60 * minute);
  expect(ticks.at.map((tick) => ((tick + 5.5 * 60 * minute) / ticks.step) % 1)).toEqual(
    ticks.at.map(() => 0),
  );
});

test('the two ends of the axis are no ticks', () => {
  const ticks = timeTicks(at('02:00:00'), at('03:00:00'), 6, 0);
  expect(ticks.at).not.toContain(at('02:00:00'));
  expect(ticks.at).not.toContain(at('03:00:00'));
});
