import { expect, test } from 'vitest';
import { memoryBreakdown } from './memoryCategories.ts';

const mib = 1024 * 1024;
const reading = (binary: number, unused = 300) => ({
  strategy: 'rss',
  totals: { rss: (binary + 1_000 + 10 + unused + 100) * mib, allocated: 5_000 * mib, erlang: 4_000 * mib },
  categories: [
    { key: 'queue_procs', bytes: 1_000 * mib },
    { key: 'binary', bytes: binary * mib },
    { key: 'allocated_unused', bytes: unused * mib },
    { key: 'reserved_unallocated', bytes: 100 * mib },
    { key: 'code', bytes: 10 * mib },
    { key: 'stream_queue_procs', bytes: 2_768 },
  ],
});

test('the order and the colours stay as they were when the page was opened', () => {
  const opened = reading(900);
  const keys = (binary: number) =>
    memoryBreakdown(reading(binary), opened, 'rss').rows.map(({ key, paint }) => `${key} ${paint}`);
  expect(keys(900)).toEqual([
    'queue_procs first',
    'binary second',
    'allocated_unused hatched',
    'reserved_unallocated hatched',
    'code third',
  ]);
  expect(keys(4_000)).toEqual(keys(900));
});

test('a change is counted from the opening of the page', () => {
  const { rows } = memoryBreakdown(reading(1_055), reading(900), 'rss');
  expect(rows.find(({ key }) => key === 'binary')?.change).toBe(155 * mib);
  expect(rows.find(({ key }) => key === 'queue_procs')?.change).toBe(0);
});

test('a category that appeared since has no change to tell', () => {
  const opened = { ...reading(900), categories: reading(900).categories.filter(({ key }) => key !== 'code') };
  const { rows } = memoryBreakdown(reading(900), opened, 'rss');
  expect(rows.at(-1)).toMatchObject({ key: 'code', change: null });
});

test.each([
  ['rss', ['allocated_unused', 'reserved_unallocated']],
  ['allocated', ['allocated_unused']],
  ['erlang', []],
] as const)('counted by %s the memory that holds nothing is %j', (method, hatched) => {
  const { rows, total } = memoryBreakdown(reading(900), reading(900), method);
  expect(rows.filter(({ paint }) => paint === 'hatched').map(({ key }) => key)).toEqual(hatched);
  expect(total).toBe(reading(900).totals[method]);
});

test('what is below a thousandth goes to the small ones', () => {
  const { small } = memoryBreakdown(reading(900), reading(900), 'rss');
  expect(small.map(({ key }) => key)).toEqual(['stream_queue_procs']);
});

test('without a total by this method the shares are of the sum', () => {
  const memory = { ...reading(900), totals: { rss: null, allocated: null, erlang: null } };
  const { rows } = memoryBreakdown(memory, memory, 'rss');
  expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 3);
});
