/** Samples of one level are kept for `maxAgeMs`, one in `intervalMs`. */
export interface RetentionLevel {
  readonly maxAgeMs: number;
  readonly intervalMs: number;
}

/** What a broker keeps by default (sample_retention_policies of rabbitmq_management_agent), finest first. */
export const retention = {
  global: levels([605, 5], [3_660, 60], [29_400, 600], [86_400, 1_800]),
  basic: levels([605, 5], [3_600, 60]),
} as const;

function levels(...pairs: readonly (readonly [ageS: number, intervalS: number])[]): RetentionLevel[] {
  return pairs.map(([ageS, intervalS]) => ({ maxAgeMs: ageS * 1000, intervalMs: intervalS * 1000 }));
}
