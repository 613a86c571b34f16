import { preference } from './preference.ts';

/** Seconds between two questions; 0: only when asked by hand. */
export const pollIntervals = [5, 10, 30, 0] as const;
export type PollInterval = (typeof pollIntervals)[number];

export const pollInterval = preference<PollInterval>(
  'interval',
  (stored) => pollIntervals.find((seconds) => String(seconds) === stored) ?? 5,
  String,
);
