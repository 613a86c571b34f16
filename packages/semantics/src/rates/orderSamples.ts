import type { Sample, Series } from '@warren/management-api';

/**
 * Samples oldest first, each time once, without values that are no numbers. The broker sends them newest
 * first; where a time comes twice, the one that comes last in `samples` stays.
 */
export function orderSamples(samples: Iterable<Sample>): Series {
  const byTime = new Map<number, Sample>();
  for (const sample of samples) {
    if (Number.isFinite(sample.at) && Number.isFinite(sample.value)) byTime.set(sample.at, sample);
  }
  return [...byTime.values()].sort((a, b) => a.at - b.at);
}
