import type { HealthReading } from './healthReading.ts';

/** Whether the broker keeps rates at all; a kind that is absent then never happened. */
export function ratesAreKept({ overview }: HealthReading): boolean {
  return !overview.statisticsDisabled && overview.ratesMode !== 'none';
}
