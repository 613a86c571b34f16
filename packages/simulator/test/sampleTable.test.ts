import { describe, expect, test } from 'vitest';
import { measuredFields } from '../src/samples/measuredFields.ts';
import { retention } from '../src/samples/retention.ts';
import { SampleTable } from '../src/samples/sampleTable.ts';

const noon = Date.UTC(2026, 10, 24, 12);
const second = 1_000;

/** A counter that grows by 2 a second, observed every 5 s for so many seconds until noon. */
function counter(seconds: number, levels = retention.global): SampleTable {
  const table = new SampleTable(['publish'], levels);
  for (let age = seconds; age >= 0; age -= 5) table.record(noon - age * second, [(seconds - age) * 2]);
  return table;
}

function range(ageS: number, incrementS: number) {
  return { first: noon - ageS * second, last: noon, incrementMs: incrementS * second };
}

describe('samples are kept as a broker keeps them', () => {
  test.each([
    [60, 5, 13],
    [600, 5, 121],
    [3_600, 60, 61],
    [28_800, 600, 49],
    [86_400, 1_800, 49],
  ])('%i s, one in %i s: %i samples, all of them known', (ageS, incrementS, count) => {
    const rows = counter(90_000).rows(range(ageS, incrementS));
    expect(rows).toHaveLength(count);
    const steps = rows.slice(1).map((row, index) => (row.values[0] ?? 0) - (rows[index]?.values[0] ?? 0));
    expect(new Set(steps)).toEqual(new Set([incrementS * 2]));
  });

  test('before anything was observed samples are 0', () => {
    const rows = counter(20).rows(range(60, 5));
    expect(rows.map(({ values }) => values[0])).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 20, 30, 40]);
  });

  test('churn is kept for an hour only', () => {
    const rows = counter(90_000, [...retention.basic]).rows(range(86_400, 1_800));
    expect(rows.filter(({ values }) => values[0] !== 0)).toHaveLength(3);
  });

  test('what was cleared is gone', () => {
    const table = counter(600);
    table.clear();
    expect(table.newest()).toEqual([]);
    expect(measuredFields([table], null, noon)).toEqual({});
  });
});

describe('figures are sent', () => {
  test('with their rate over the last interval', () => {
    expect(measuredFields([counter(600)], null, noon)).toEqual({
      publish: 1_200,
      publish_details: { rate: 2 },
    });
  });

  test('with samples newest first, their average and its rate', () => {
    const { publish_details: details } = measuredFields([counter(10)], range(10, 5), noon);
    expect(details).toEqual({
      rate: 2,
      samples: [
        { sample: 20, timestamp: noon },
        { sample: 10, timestamp: noon - 5_000 },
        { sample: 0, timestamp: noon - 10_000 },
      ],
      avg_rate: 2,
      avg: 10,
    });
  });

  test('as a sum over the nodes that have any', () => {
    const silent = new SampleTable(['publish'], retention.global);
    expect(measuredFields([counter(10), silent, counter(20)], null, noon)).toEqual({
      publish: 60,
      publish_details: { rate: 4 },
    });
  });

  test('with rate 0 once statistics no longer arrive', () => {
    expect(measuredFields([counter(600)], null, noon + 60_000)).toEqual({
      publish: 1_200,
      publish_details: { rate: 0 },
    });
  });
});
