import type { Measured, SampleAge } from '@warren/management-api';
import { expect } from 'vitest';

/** The figure has one sample each increment, oldest first, up to now, and the last one is its value. */
export function expectSampled(figure: Measured | undefined, { ageS, incrementS }: SampleAge): void {
  const samples = figure?.samples ?? [];
  expect(samples).toHaveLength(ageS / incrementS + 1);
  const steps = samples.slice(1).map(({ at }, index) => at - (samples[index]?.at ?? 0));
  expect(new Set(steps)).toEqual(new Set([incrementS * 1000]));
  expect((samples.at(-1)?.at ?? 0) % (incrementS * 1000)).toBe(0);
  expect(figure?.value).toBe(samples.at(-1)?.value);
  expect(figure?.rate).toEqual(expect.any(Number));
}
