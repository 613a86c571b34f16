import type { Sample, Series } from '@warren/management-api';
import { orderSamples } from './orderSamples.ts';

/** The straight line through the last stretch of a gauge. */
export interface Trend {
  perSecond: number;
  /** 0 to 1: how much the order of the values agrees with the line (the size of Kendall's tau). */
  steadiness: number;
  /** From the first to the last sample that was used. */
  spanMs: number;
}

/**
 * The trend of a gauge over the last `windowMs` before `at`: the median of the slopes between all pairs of
 * samples (Theil-Sen), which single outliers do not move.
 * Null when the samples do not fill the window: fewer than five of them, a hole of more than a third of it, or
 * less than nine tenths of it covered.
 */
export function trend(samples: Iterable<Sample>, at: number, windowMs: number): Trend | null {
  const within = everyNth(
    orderSamples(samples).filter((sample) => sample.at >= at - windowMs && sample.at <= at),
  );
  const first = within[0];
  const last = within.at(-1);
  if (!first || !last || within.length < 5) return null;
  if (at - first.at < windowMs * 0.9 || largestHole(within, at) > windowMs / 3) return null;
  const slopes = pairSlopes(within).sort((a, b) => a - b);
  const median = slopes[Math.floor(slopes.length / 2)] ?? 0;
  const balance = slopes.reduce((sum, slope) => sum + Math.sign(slope), 0);
  return {
    perSecond: median * 1000,
    steadiness: Math.abs(balance) / slopes.length,
    spanMs: last.at - first.at,
  };
}

/** At most 60 samples, evenly chosen, the newest among them: the pairs grow with the square. */
function everyNth(samples: Series): Series {
  const step = Math.ceil(samples.length / 60);
  return samples.filter((_, index) => (samples.length - 1 - index) % step === 0);
}

function largestHole(samples: Series, at: number): number {
  return samples.reduce((largest, sample, index) => {
    const next = samples[index + 1]?.at ?? at;
    return Math.max(largest, next - sample.at);
  }, 0);
}

function pairSlopes(samples: Series): number[] {
  const slopes: number[] = [];
  for (const [index, from] of samples.entries()) {
    for (const to of samples.slice(index + 1)) slopes.push((to.value - from.value) / (to.at - from.at));
  }
  return slopes;
}
