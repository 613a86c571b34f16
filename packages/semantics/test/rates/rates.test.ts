import type { Sample } from '@warren/management-api';
import { describe, expect, it } from 'vitest';
import {
  counterIncrease,
  counterRates,
  mergeSamples,
  orderSamples,
  seriesTable,
  timeToLimit,
  trend,
} from '../../src/index.ts';
import { seededRandom } from '../seededRandom.ts';

const every5s = 16_000;

describe('rates of a counter', () => {
  it('are the difference of neighbours by their distance, however irregular', () => {
    expect(counterRates(samples([0, 100], [5, 110], [7, 130], [20, 130]), every5s).points).toEqual([
      { at: 5000, value: 2 },
      { at: 7000, value: 10 },
      { at: 20_000, value: 0 },
    ]);
  });

  it('take samples newest first, as the broker sends them, and doubled', () => {
    const newestFirst = samples([10, 30], [5, 20], [5, 20], [0, 10]);
    expect(counterRates(newestFirst, every5s).points).toEqual([
      { at: 5000, value: 2 },
      { at: 10_000, value: 2 },
    ]);
  });

  it('are unknown over a hole', () => {
    expect(values(counterRates(samples([0, 0], [5, 10], [60, 500], [65, 510]), every5s).points)).toEqual([
      2,
      null,
      2,
    ]);
  });

  it('are unknown where the counter falls, and the restart is marked', () => {
    const { points, restarts } = counterRates(samples([0, 900], [5, 1000], [10, 5], [15, 15]), every5s);
    expect(values(points)).toEqual([20, null, 2]);
    expect(restarts).toEqual([10_000]);
  });

  it('are unknown where a node whose statistics were late comes back into the sum', () => {
    const { points, restarts } = counterRates(
      samples([0, 1000], [5, 600], [10, 610], [15, 1030], [20, 1040]),
      every5s,
    );
    expect(values(points)).toEqual([null, 2, null, 2]);
    expect(restarts).toEqual([5000]);
  });

  it('of nothing, and of one sample, are nothing', () => {
    expect(counterRates([], every5s)).toEqual({ points: [], restarts: [] });
    expect(counterRates(samples([5, 1]), every5s).points).toEqual([]);
  });

  it('ignore what is no number', () => {
    const broken = [
      ...samples([0, 0], [5, 10]),
      { at: 2000, value: Number.NaN },
      { at: Number.NaN, value: 4 },
    ];
    expect(counterRates(broken, every5s).points).toEqual([{ at: 5000, value: 2 }]);
  });

  it('are never negative and add up to what was counted, for any counter', () => {
    const random = seededRandom(7);
    for (let round = 0; round < 200; round += 1) {
      const counter = risingCounter(random);
      const { points } = counterRates(shuffled(counter, random), Number.POSITIVE_INFINITY);
      const total = points.reduce((sum, { at, value }, index) => {
        const before = counter[index]?.at ?? at;
        expect(value).toBeGreaterThanOrEqual(0);
        return sum + ((value ?? 0) * (at - before)) / 1000;
      }, 0);
      const counted = (counter.at(-1)?.value ?? 0) - (counter[0]?.value ?? 0);
      expect(total).toBeCloseTo(counted, 4);
    }
  });
});

describe('the increase of a counter', () => {
  it('adds rises within the window and leaves out falls', () => {
    expect(counterIncrease(samples([0, 0], [10, 50], [20, 3], [30, 8]), 30_000, 20_000)).toBe(5);
  });

  it('is unknown with less than two samples in the window', () => {
    expect(counterIncrease(samples([0, 0], [10, 50]), 30_000, 20_000)).toBeNull();
    expect(counterIncrease([], 30_000, 20_000)).toBeNull();
  });
});

describe('merging samples', () => {
  it('keeps only the finer where both are, and the coarse elsewhere', () => {
    const coarse = samples([0, 1], [60, 2], [120, 3], [180, 4]);
    const fine = samples([115, 30], [120, 31], [125, 32]);
    expect(mergeSamples(coarse, fine, every5s).map(({ at }) => at / 1000)).toEqual([
      0, 60, 115, 120, 125, 180,
    ]);
    expect(mergeSamples(coarse, fine, every5s).find(({ at }) => at === 120_000)?.value).toBe(31);
  });

  it('fills a hole between fine samples with coarse ones', () => {
    const coarse = samples([60, 2], [120, 3]);
    const fine = samples([0, 1], [5, 1], [200, 4], [205, 4]);
    expect(mergeSamples(coarse, fine, every5s).map(({ at }) => at / 1000)).toEqual([0, 5, 60, 120, 200, 205]);
  });

  it('gives each time once, oldest first, whatever comes in', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 100; round += 1) {
      const merged = mergeSamples(shuffled(risingCounter(random), random), risingCounter(random), every5s);
      const times = merged.map(({ at }) => at);
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    }
  });

  it('orders nothing to nothing', () => {
    expect(orderSamples([])).toEqual([]);
  });
});

describe('a table of series', () => {
  const to = 3600_000;
  const points = Array.from({ length: 721 }, (_, index) => ({ at: index * 5000, value: index }));

  it('leaves few points as they are, on the union of their times', () => {
    const table = seriesTable(
      {
        memory: {
          points: [
            { at: 0, value: 1 },
            { at: 5000, value: null },
          ],
          keep: 'last',
        },
        disk: {
          points: [
            { at: 5000, value: 7 },
            { at: 10_000, value: 8 },
          ],
          keep: 'last',
        },
      },
      { from: 0, to: 10_000 },
    );
    expect(table).toEqual({
      times: [0, 5000, 10_000],
      columns: { memory: [1, null, null], disk: [null, 7, 8] },
    });
  });

  it('gathers many to at most 150, the newest at its own time', () => {
    const { times, columns } = seriesTable({ a: { points, keep: 'last' } }, { from: 0, to });
    expect(times.length).toBeLessThanOrEqual(150);
    expect(times.at(-1)).toBe(to);
    expect(columns.a?.at(-1)).toBe(720);
  });

  it('keeps peaks, lows or means as asked', () => {
    const spiky = points.map(({ at }) => ({ at, value: at === 1_805_000 ? 100 : 1 }));
    const kept = (keep: 'max' | 'min' | 'mean') =>
      seriesTable({ a: { points: spiky, keep } }, { from: 0, to }).columns.a ?? [];
    expect(Math.max(...numbers(kept('max')))).toBe(100);
    expect(Math.max(...numbers(kept('min')))).toBe(1);
    expect(Math.max(...numbers(kept('mean')))).toBeCloseTo((100 + 4) / 5, 5);
  });

  it('keeps a gap that is as long as a slice, and what is outside of the range out', () => {
    const holed = points.map(({ at, value }) => ({ at, value: at > 600_000 && at < 900_000 ? null : value }));
    const { times, columns } = seriesTable(
      { a: { points: holed, keep: 'mean' } },
      { from: 0, to: 1_800_000 },
    );
    expect(columns.a?.some((value) => value === null)).toBe(true);
    expect(Math.max(...times)).toBeLessThanOrEqual(1_800_000);
  });

  it('has as many values in each column as times', () => {
    const { times, columns } = seriesTable(
      {
        a: { points, keep: 'mean' },
        b: { points: points.slice(600), keep: 'max' },
        c: { points: [], keep: 'last' },
      },
      { from: 0, to },
    );
    expect(Object.values(columns).map((column) => column.length)).toEqual([
      times.length,
      times.length,
      times.length,
    ]);
    expect(numbers(columns.c ?? [])).toEqual([]);
  });
});

describe('a trend', () => {
  const minute = 60_000;

  it('of a straight line is its slope, wholly steady', () => {
    expect(trend(line(5 * minute, 2), 5 * minute, 5 * minute)).toEqual({
      perSecond: 2,
      steadiness: 1,
      spanMs: 5 * minute,
    });
  });

  it('is not moved by single outliers', () => {
    const outlier = line(5 * minute, 2).map((sample, index) =>
      index === 20 ? { ...sample, value: 1e9 } : sample,
    );
    expect(trend(outlier, 5 * minute, 5 * minute)?.perSecond).toBeCloseTo(2, 6);
  });

  it('of noise is not steady', () => {
    const random = seededRandom(3);
    const noise = line(5 * minute, 0).map(({ at }) => ({ at, value: random() }));
    expect(trend(noise, 5 * minute, 5 * minute)?.steadiness).toBeLessThan(0.4);
  });

  it('is unknown when the samples do not fill the window', () => {
    expect(trend(line(4 * minute, 2), 4 * minute, 5 * minute)).toBeNull();
    expect(trend(samples([0, 0], [100, 1], [200, 2], [300, 3]), 5 * minute, 5 * minute)).toBeNull();
    const holed = line(5 * minute, 2).filter(({ at }) => at < minute || at > 4 * minute);
    expect(trend(holed, 5 * minute, 5 * minute)).toBeNull();
    expect(trend([], 5 * minute, 5 * minute)).toBeNull();
  });

  it('tells the time to a limit only while it goes there', () => {
    const rising = line(5 * minute, 2);
    expect(timeToLimit(rising, 600, 1200, 5 * minute)).toEqual({ perSecond: 2, inMs: 300_000 });
    expect(timeToLimit(rising, 600, 300, 5 * minute)).toBeNull();
    expect(timeToLimit(line(5 * minute, 0), 0, 300, 5 * minute)).toBeNull();
    expect(timeToLimit(line(4 * minute, 2), 480, 1200, 4 * minute)).toBeNull();
  });
});

function samples(...pairs: [seconds: number, value: number][]): Sample[] {
  return pairs.map(([seconds, value]) => ({ at: seconds * 1000, value }));
}

function line(forMs: number, perSecond: number): Sample[] {
  return Array.from({ length: forMs / 5000 + 1 }, (_, index) => ({
    at: index * 5000,
    value: index * 5 * perSecond,
  }));
}

function risingCounter(random: () => number): Sample[] {
  let at = Math.floor(random() * 1e6);
  let value = Math.floor(random() * 1e6);
  return Array.from({ length: 2 + Math.floor(random() * 40) }, () => {
    at += 1 + Math.floor(random() * 60_000);
    value += Math.floor(random() * 5000);
    return { at, value };
  });
}

function shuffled(list: readonly Sample[], random: () => number): Sample[] {
  return list
    .map((sample) => ({ sample, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ sample }) => sample);
}

function values(points: readonly { value: number | null }[]): (number | null)[] {
  return points.map(({ value }) => value);
}

function numbers(column: readonly (number | null)[]): number[] {
  return column.filter((value) => value !== null);
}
