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
