import type { Sample, Series } from '@warren/management-api';

/**
 * Samples oldest first, each time once, without values that are no numbers. The broker sends them newest
 * first; where a time comes twice, the one that comes last in `samples` stays.
 */
export function orderSamples(samples: Iterable<Sample>): Series {
  const given: readonly Sample[] = Array.isArray(samples) ? samples : [...samples];
  if (isOrdered(given)) return given;
  const byTime = new Map<number, Sample>();
  for (const sample of given) {
    if (Number.isFinite(sample.at) && Number.isFinite(sample.value)) byTime.set(sample.at, sample);
  }
  return [...byTime.values()].sort((a, b) => a.at - b.at);
}

/** Most series come in order already, and some are a day long. */
function isOrdered(samples: readonly Sample[]): boolean {
  return samples.every(
    ({ at, value }, index) =>
      Number.isFinite(at) && Number.isFinite(value) && (index === 0 || (samples[index - 1]?.at ?? at) < at),
  );
}
