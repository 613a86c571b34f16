export interface FeatureFlag {
  name: string;
  description: string;
  /** `enabled`, `disabled`, `state_changing`, `unavailable`. */
  state: string;
  /** `required`, `stable`, `experimental`. */
  stability: string;
  providedBy: string | null;
}
