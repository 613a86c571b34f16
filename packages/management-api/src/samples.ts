import { readList, readNumber, readRecord } from './brokerValues.ts';

/** One number a broker (or Warren) observed. `at` is milliseconds since the epoch. */
export interface Sample {
  at: number;
  value: number;
}

/** Samples of one figure, oldest first. The broker itself sends newest first. */
export type Series = readonly Sample[];

/** A figure the broker measures: its last value, its rate per second, and the samples that were asked for. */
export interface Measured {
  value: number | null;
  rate: number | null;
  samples: Series;
}

/**
 * The figure that a broker sends as two fields, `key` and `key_details`. Without them everything is null
 * and there are no samples.
 */
export function readMeasured(fields: Readonly<Record<string, unknown>>, key: string): Measured {
  const details = readRecord(fields[`${key}_details`]);
  return {
    value: readNumber(fields[key]),
    rate: readNumber(details.rate),
    samples: readSeries(details.samples),
  };
}

function readSeries(json: unknown): Series {
  return readList(json)
    .flatMap(readSample)
    .sort((a, b) => a.at - b.at);
}

function readSample(json: unknown): Sample[] {
  const { timestamp, sample } = readRecord(json);
  const at = readNumber(timestamp);
  const value = readNumber(sample);
  return at === null || value === null ? [] : [{ at, value }];
}
