import type { MessageRateKind, Series } from '@warren/management-api';
import { orderSamples } from '../rates/orderSamples.ts';
import type { HealthReading } from './healthReading.ts';

/** The present rate of some kinds together, per second; a kind that never happened adds nothing. */
export function rateNow({ overview }: HealthReading, kinds: readonly MessageRateKind[]): number {
  return kinds.reduce((sum, kind) => sum + (overview.messageRates[kind]?.rate ?? 0), 0);
}

/** The rate of some kinds together over time, per second, with the present one as the newest. */
export function rateHistory(reading: HealthReading, kinds: readonly MessageRateKind[]): Series {
  const sums = new Map<number, number>();
  for (const kind of kinds) {
    for (const { at, value } of reading.history.messageRates[kind] ?? []) {
      if (at < reading.at) sums.set(at, (sums.get(at) ?? 0) + value);
    }
  }
  sums.set(reading.at, rateNow(reading, kinds));
  return orderSamples([...sums].map(([at, value]) => ({ at, value })));
}
