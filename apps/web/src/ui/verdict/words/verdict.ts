import type { FindingCode, FindingFactsByCode } from '@warren/semantics';
import type { ReactNode } from 'react';

/** A finding in words. */
export interface VerdictText {
  /** The consequence first. */
  headline: ReactNode;
  /** The numbers it is judged by. */
  detail: ReactNode;
  /** What a person can do about it. */
  whatNext: ReactNode;
}

/** The sentences of some codes, each from the facts of its own code. */
export type Verdicts<Codes extends FindingCode> = {
  [Code in Codes]: (facts: FindingFactsByCode[Code]) => VerdictText;
};
