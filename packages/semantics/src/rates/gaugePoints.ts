import type { Series } from '@warren/management-api';
import type { Point } from './counterRates.ts';

/** The samples of a gauge as points of a chart: where neighbours are farther apart than `maxGapMs` is a gap. */
export function gaugePoints(samples: Series, maxGapMs: number): readonly Point[] {
  return samples.flatMap((sample, index): Point[] => {
    const before = samples[index - 1];
    if (!before || sample.at - before.at <= maxGapMs) return [sample];
    return [{ at: (before.at + sample.at) / 2, value: null }, sample];
  });
}
