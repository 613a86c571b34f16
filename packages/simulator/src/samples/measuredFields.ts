import type { Row, SampleRange, SampleTable } from './sampleTable.ts';

/** How often brokers take samples, by default. */
export const statisticsIntervalMs = 5_000;

/**
 * The figures of one or several tables with the same keys, added up, as the management API sends them: `key` and
 * `key_details` with the rate, and with samples when a range is asked for, newest first. No fields at all while nothing
 * was observed.
 */
export function measuredFields(
  tables: readonly SampleTable[],
  range: SampleRange | null,
  now: number,
): Record<string, unknown> {
  const observed = tables.filter((table) => table.newest().length > 0);
  const keys = observed[0]?.keys ?? [];
  const summary = range === null ? summarizeNewest(observed, now) : summarizeRange(observed, range);
  return Object.fromEntries(
    keys.flatMap((key, index) => [
      [key, summary.totals[index] ?? 0],
      [`${key}_details`, details(summary, index)],
    ]),
  );
}

interface Summary {
  totals: readonly number[];
  rates: readonly number[];
  /** Oldest first; null when no range was asked for. */
  rows: readonly Row[] | null;
}

function summarizeNewest(tables: readonly SampleTable[], now: number): Summary {
  const live = Math.floor(now / statisticsIntervalMs) * statisticsIntervalMs - statisticsIntervalMs;
  const pairs = tables.map((table) => table.newest());
  return {
    totals: addUp(pairs.map(([last]) => last?.values ?? [])),
    rates: addUp(pairs.map(([last, previous]) => ratesBetween(last, previous, live))),
    rows: null,
  };
}

function summarizeRange(tables: readonly SampleTable[], range: SampleRange): Summary {
  const rows = addRows(tables.map((table) => table.rows(range)));
  const [last, previous] = [rows.at(-1), rows.at(-2)];
  return {
    totals: last?.values ?? [],
    rates: ratesBetween(last, previous, Number.NEGATIVE_INFINITY),
    rows,
  };
}

/** Rates per second, 0 when the newest observation is older than `live`: statistics no longer arrive. */
function ratesBetween(last: Row | undefined, previous: Row | undefined, live: number): number[] {
  if (last === undefined) return [];
  if (previous === undefined || last.at < live) return last.values.map(() => 0);
  const seconds = (last.at - previous.at) / 1000;
  return last.values.map((value, index) => (value - (previous.values[index] ?? 0)) / seconds);
}

function details(summary: Summary, index: number): Record<string, unknown> {
  const rate = summary.rates[index] ?? 0;
  if (summary.rows === null) return { rate };
  const samples = summary.rows.map((row) => ({ sample: row.values[index] ?? 0, timestamp: row.at }));
  return { rate, samples: samples.toReversed(), ...averages(samples) };
}

function averages(samples: readonly { sample: number; timestamp: number }[]): Record<string, number> {
  const [oldest, newest] = [samples[0], samples.at(-1)];
  if (oldest === undefined || newest === undefined || oldest === newest) return {};
  const seconds = (newest.timestamp - oldest.timestamp) / 1000;
  const sum = samples.reduce((total, { sample }) => total + sample, 0);
  return { avg_rate: (newest.sample - oldest.sample) / seconds, avg: sum / samples.length };
}

function addRows(series: readonly (readonly Row[])[]): Row[] {
  const first = series[0] ?? [];
  return first.map(({ at }, index) => ({
    at,
    values: addUp(series.map((rows) => rows[index]?.values ?? [])),
  }));
}

function addUp(lists: readonly (readonly number[])[]): number[] {
  const sums: number[] = [];
  for (const list of lists) {
    for (const [index, value] of list.entries()) sums[index] = (sums[index] ?? 0) + value;
  }
  return sums;
}
