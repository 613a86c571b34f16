import type { Sample } from '@warren/management-api';
import { orderSamples } from './orderSamples.ts';

/** A point of a chart; null is a gap: not known, which is not zero. */
export interface Point {
  at: number;
  value: number | null;
}

export interface CounterRates {
  /** Per second since the sample before; one point for each sample but the first. */
  points: readonly Point[];
  /** Times at which the counter had fallen: a node restarted, or its statistics went missing. */
  restarts: readonly number[];
}

/**
 * Rates per second of a cumulative counter, by the difference of neighbours, whatever their spacing.
 *
 * Not known, and so null: over a hole of more than `maxGapMs`; where the counter falls (a restart); and where
 * it leaps back over the height it fell from. The last is no traffic: a cluster's counters are the sum of its
 * nodes', and one whose statistics come late is missing from the sum for a while.
 */
export function counterRates(samples: Iterable<Sample>, maxGapMs: number): CounterRates {
  const points: Point[] = [];
  const restarts: number[] = [];
  let previous: Sample | null = null;
  let fellFrom: number | null = null;
  for (const sample of orderSamples(samples)) {
    if (previous) {
      const fell = sample.value < previous.value;
      const leaptBack = fellFrom !== null && previous.value < fellFrom && sample.value >= fellFrom;
      if (fell) {
        restarts.push(sample.at);
        fellFrom = Math.max(previous.value, fellFrom ?? 0);
      }
      const known = !fell && !leaptBack && sample.at - previous.at <= maxGapMs;
      points.push({ at: sample.at, value: known ? perSecond(previous, sample) : null });
      if (leaptBack) fellFrom = null;
    }
    previous = sample;
  }
  return { points, restarts };
}

function perSecond(from: Sample, to: Sample): number {
  return ((to.value - from.value) * 1000) / (to.at - from.at);
}
