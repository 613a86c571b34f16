import type { PatternReader } from './patternReader.ts';

/**
 * Passes over blanks and comments of x mode, and over `(?#…)`. They stand between an item and its quantifier,
 * and between that and its `+` or `?`, too.
 * @returns whether there were any
 */
export function skipIgnored(reader: PatternReader): boolean {
  if (reader.flags.x && reader.takeMatch(/[\t-\r ]+|#[^\n]*(?:\n|$)/y)) return true;
  if (!reader.take('(?#')) return false;
  if (!reader.takeMatch(/[^)]*\)/y)) reader.refuse('missing ) after comment', reader.text.length);
  return true;
}
