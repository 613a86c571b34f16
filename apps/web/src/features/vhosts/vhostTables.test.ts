import { readVhostFigures } from '@warren/management-api';
import { expect, test } from 'vitest';
import { vhostTables } from './vhostTables.ts';

const at = Date.UTC(2026, 10, 26, 3, 0, 0);
const samples = (...values: number[]) =>
  values.map((sample, index) => ({ sample, timestamp: at - index * 5_000 }));

test('lengths are as they are, counters are rates, and the axis ends at the newest sample', () => {
  const figures = readVhostFigures({
    messages: 30,
    messages_details: { rate: 0, samples: samples(30, 20, 10) },
    message_stats: { publish: 300, publish_details: { rate: 20, samples: samples(300, 200, 100) } },
  });
  const { lengths, rates, until } = vhostTables(figures, 60, 0);
  expect(until).toBe(at);
  expect(lengths.columns.total).toEqual([10, 20, 30]);
  expect(rates.columns.publish).toEqual([20, 20]);
});

test('a hole between samples stays a gap', () => {
  const figures = readVhostFigures({
    messages_ready: 1,
    messages_ready_details: { samples: [...samples(5), { sample: 4, timestamp: at - 40_000 }] },
  });
  expect(vhostTables(figures, 60, 0).lengths.columns.ready).toEqual([4, null, 5]);
});

test('a virtual host that never had messages has empty tables', () => {
  const { lengths, rates, until } = vhostTables(readVhostFigures({ name: 'a' }), 60, at);
  expect([lengths.times, rates.times, until]).toEqual([[], [], at]);
});
