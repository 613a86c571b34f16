import type { Series } from '@warren/management-api';

/**
 * How far the clocks of the brokers and Warren's are apart, told by the newest samples of an answer: a broker
 * ends them at the last full five seconds. Charts and verdicts go by Warren's clock.
 */
export interface ClockDifference {
  /** @param newest the time of the newest sample, by the broker, of an answer that came at `now` */
  observe(newest: number | undefined, now: number): void;
  /** The same samples, dated by Warren's clock. */
  here(samples: Series): Series;
}

/** The rest of the five seconds, and the way of the answer. */
const usualLagMs = { least: -1_000, most: 15_000, mean: 2_500 };
const stepMs = 5_000;

export function createClockDifference(): ClockDifference {
  let behindMs = 0;
  return {
    observe(newest, now) {
      if (newest === undefined) return;
      const lagMs = now - newest - behindMs;
      // Within the usual nothing moves, so that samples of one figure stay in line.
      if (lagMs >= usualLagMs.least && lagMs <= usualLagMs.most) return;
      behindMs = Math.round((now - newest - usualLagMs.mean) / stepMs) * stepMs;
    },
    here: (samples) =>
      behindMs === 0 ? samples : samples.map(({ at, value }) => ({ at: at + behindMs, value })),
  };
}
