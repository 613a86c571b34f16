import type { Sample } from '@warren/management-api';
import { orderSamples } from './orderSamples.ts';

/**
 * By how much a cumulative counter rose within the last `windowMs` before `at`: rises are added, falls
 * (restarts) are not. Null without two samples in the window.
 */
export function counterIncrease(samples: Iterable<Sample>, at: number, windowMs: number): number | null {
  const within = orderSamples(samples).filter((sample) => sample.at >= at - windowMs && sample.at <= at);
  if (within.length < 2) return null;
  let increase = 0;
  let previous: Sample | null = null;
  for (const sample of within) {
    if (previous && sample.value > previous.value) increase += sample.value - previous.value;
    previous = sample;
  }
  return increase;
}
