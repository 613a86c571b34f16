import { type FeatureFlag, featureFlagsPath, readFeatureFlags } from '@warren/management-api';
import { BrokerRefusal } from '../brokerRead.ts';
import type { Clock } from '../clock.ts';
import { createPart } from '../part.ts';
import type { BoundRead } from './boundRead.ts';

/** The feature flags as one kind of user gets them: 3.10 gives them to administrators only. */
export interface FeatureFlagReads {
  refresh(read: BoundRead): Promise<void>;
  flags(): readonly FeatureFlag[] | null;
  /** Null too when the broker refuses them to these users: then nothing is missing. */
  failure(): unknown;
}

const everyMs = 5 * 60_000;

export function createFeatureFlagReads(clock: Clock): FeatureFlagReads {
  const part = createPart<readonly FeatureFlag[] | 'refused'>({ everyMs, clock });
  return {
    refresh: (read) =>
      part.refresh(async () => {
        try {
          return readFeatureFlags((await read(featureFlagsPath, { timeoutMs: 5_000 })).json);
        } catch (error) {
          if (error instanceof BrokerRefusal && error.status === 401) return 'refused';
          throw error;
        }
      }),
    flags() {
      const value = part.last()?.value;
      return value === undefined || value === 'refused' ? null : value;
    },
    failure: part.failure,
  };
}
