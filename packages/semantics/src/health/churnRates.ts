import type { ChurnKind } from '@warren/management-api';
import { counterIncrease } from '../rates/counterIncrease.ts';
import { orderSamples } from '../rates/orderSamples.ts';
import type { HealthReading } from './healthReading.ts';

/** Per second over the last `windowMs` where samples reach that far, else at present; null: not given. */
export function churnPerSecond(
  { at, overview }: HealthReading,
  kind: ChurnKind,
  windowMs: number,
): number | null {
  const measured = overview.churn[kind];
  const within = orderSamples(measured?.samples ?? []).filter((sample) => sample.at >= at - windowMs);
  const spanMs = (within.at(-1)?.at ?? 0) - (within[0]?.at ?? 0);
  const increase = counterIncrease(within, at, windowMs);
  if (increase === null || spanMs < windowMs / 2) return measured?.rate ?? null;
  return (increase * 1000) / spanMs;
}
