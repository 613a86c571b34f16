import { readList, readName, readRecord, readText } from './brokerValues.ts';

export interface FeatureFlag {
  name: string;
  description: string;
  /** `enabled`, `disabled`, `state_changing`, `unavailable`. */
  state: string;
  /** `required`, `stable`, `experimental`. */
  stability: string;
  providedBy: string | null;
}

export const featureFlagsPath = '/api/feature-flags';

/** `GET /api/feature-flags`, which 3.10 gives to administrators only. */
export function readFeatureFlags(json: unknown): readonly FeatureFlag[] {
  return readList(json).map(readFeatureFlag);
}

function readFeatureFlag(json: unknown): FeatureFlag {
  const fields = readRecord(json);
  return {
    name: readName(fields.name),
    description: readText(fields.desc) ?? '',
    state: readText(fields.state) ?? '',
    stability: readText(fields.stability) ?? '',
    providedBy: readText(fields.provided_by),
  };
}
