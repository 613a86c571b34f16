import type { Sample } from '@warren/management-api';
import { trend } from './trend.ts';

/** A forecast needs a trend at least this long and this steady, or nothing is said. */
export const forecastWindowMs = 5 * 60_000;
export const forecastSteadiness = 0.7;

export interface TimeToLimit {
  perSecond: number;
  /** Milliseconds until `limit` is reached, if it goes on so. */
  inMs: number;
}

/**
 * When a gauge will reach `limit` by its trend of the last `windowMs`. Null when it does not move towards
 * the limit, has reached it, or does not move steadily.
 */
export function timeToLimit(
  samples: Iterable<Sample>,
  current: number,
  limit: number,
  at: number,
  windowMs: number = forecastWindowMs,
): TimeToLimit | null {
  const line = trend(samples, at, windowMs);
  if (!line || line.steadiness < forecastSteadiness || line.perSecond === 0) return null;
  const inMs = ((limit - current) / line.perSecond) * 1000;
  return inMs > 0 ? { perSecond: line.perSecond, inMs } : null;
}
