import { isAtLeast } from '../versions.ts';

/** Versions from `since` on, up to but without `before`; an absent end is open. */
export interface VersionSpan {
  since?: string;
  before?: string;
}

/** Whether one of the spans holds the version. A text that is no version counts as the newest. */
export function inSpans(version: string, spans: readonly VersionSpan[]): boolean {
  return spans.some(
    ({ since, before }) =>
      (since === undefined || isAtLeast(version, since) !== false) &&
      (before === undefined || isAtLeast(version, before) === false),
  );
}
