import type { Series } from '@warren/management-api';
import { expect, test } from 'vitest';
import { rangeTable } from '../../src/live/history/rangeTables.ts';
import { createSampleStore } from '../../src/live/history/sampleStore.ts';

const start = Date.UTC(2026, 0, 1);

/** A counter that rises by ten each second. */
function counter(fromS: number, toS: number, everyS: number): Series {
  return Array.from({ length: Math.floor((toS - fromS) / everyS) + 1 }, (_, index) => {
    const second = fromS + index * everyS;
    return { at: start + second * 1000, value: second * 10 };
  });
}

const published = { publish: { figure: 'publish', kind: 'counter', keep: 'mean' } } as const;

test('an hour is kept as fine as it came, though the broker keeps ten minutes of it', () => {
  const store = createSampleStore();
  for (let second = 0; second < 3_600; second += 5) store.add('publish', 5, counter(second, second + 30, 5));
  expect(store.series('publish', 5)).toHaveLength(720 + 6);
});

test('what is older than an hour stays with a sample a minute, and what is older than a day goes', () => {
  const store = createSampleStore();
  for (let second = 0; second < 26 * 3_600; second += 30)
    store.add('publish', 5, counter(second, second + 30, 5));
  const series = store.series('publish', 60);
  const newest = series.at(-1)?.at ?? 0;
  expect(newest - (series[0]?.at ?? 0)).toBeLessThanOrEqual(24.5 * 3_600_000);
  expect(series.filter(({ at }) => newest - at > 2 * 3_600_000).length).toBeLessThan(23 * 60);
  const { columns } = rangeTable(store, published, 86400, newest);
  expect(new Set(columns.publish?.filter((rate) => rate !== null))).toEqual(new Set([10]));
});

test('a newer reading of the same time replaces an older one', () => {
  const store = createSampleStore();
  store.add('publish', 5, counter(0, 60, 5));
  store.add('publish', 5, [{ at: start + 60_000, value: 777 }]);
  expect(store.series('publish', 5).at(-1)?.value).toBe(777);
  expect(store.series('publish', 5)).toHaveLength(13);
});

test('a chart has at most 150 points', () => {
  const store = createSampleStore();
  store.add('publish', 60, counter(0, 3_600, 60));
  store.add('publish', 5, counter(3_000, 3_600, 5));
  store.add('publish', 5, counter(3_600, 6_000, 5));
  const { times, columns } = rangeTable(store, published, 3600, start + 6_000_000);
  expect(times.length).toBeLessThanOrEqual(150);
  expect(columns.publish).toHaveLength(times.length);
});

test('coarse samples of the broker continue what was watched', () => {
  const store = createSampleStore();
  store.add('publish', 600, counter(0, 28_800, 600));
  store.add('publish', 5, counter(28_200, 28_800, 5));
  const { times } = rangeTable(store, published, 28800, start + 28_800_000);
  expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(28_000_000);
});

test('a pause without samples is a gap, not a line', () => {
  const store = createSampleStore();
  store.add('publish', 5, counter(0, 20, 5));
  store.add('publish', 5, counter(45, 60, 5));
  store.add('memory', 5, counter(0, 20, 5));
  store.add('memory', 5, counter(45, 60, 5));
  const columns = { ...published, memory: { figure: 'memory', kind: 'gauge', keep: 'max' } } as const;
  const table = rangeTable(store, columns, 60, start + 60_000);
  const at = (second: number) => table.times.indexOf(start + second * 1000);
  expect(table.columns.publish?.[at(45)]).toBeNull();
  expect(table.columns.memory?.slice(at(20) + 1, at(45))).toEqual([null]);
});

test('a counter that falls is a restart, never a negative rate', () => {
  const store = createSampleStore();
  store.add('publish', 5, [
    ...counter(0, 20, 5),
    ...counter(0, 20, 5).map(({ at, value }) => ({ at: at + 25_000, value })),
  ]);
  const { columns } = rangeTable(store, published, 60, start + 60_000);
  expect(columns.publish?.every((rate) => rate === null || rate >= 0)).toBe(true);
  expect(columns.publish).toContain(null);
});
