import { createSearch, type Search } from './createSearch.ts';
import type { Dialect } from './dialect.ts';
import { parsePattern } from './parsePattern.ts';
import { PatternRefused, PatternUndecided } from './patternFaults.ts';
import { refusalWords } from './refusalWords.ts';
import { SearchGivenUp } from './searchState.ts';

/** What becomes of an expression in one dialect. */
export type Pattern =
  | { verdict: 'ok'; find(name: Uint8Array): PatternFound }
  /** The broker refuses it; `reason` in its library's words, `offset` in bytes. */
  | { verdict: 'refused'; reason: string; offset: number }
  /** It uses what is not judged here; `construct` names it. */
  | { verdict: 'undecided'; construct: string };

/** `runs-away`: given up after the allowed steps, which the broker counts as no match where it has such a limit. */
export type PatternFound = 'match' | 'no-match' | 'runs-away' | 'undecided';

/** Steps of one search that brokers from 4.2.8 and 4.3.2 on allow (rabbit_re). */
export const brokerStepLimit = 50_000;

/**
 * Reads a regular expression as the broker's Erlang (`re`, without Unicode) does.
 * @param pattern its bytes: UTF-8, as names are
 */
export function readPattern(
  pattern: Uint8Array,
  dialect: Dialect,
  stepLimit: number = brokerStepLimit,
): Pattern {
  try {
    const text = Array.from(pattern, (byte) => String.fromCharCode(byte)).join('');
    const search = createSearch(parsePattern(text, dialect), dialect);
    return { verdict: 'ok', find: (name) => find(search, name, stepLimit) };
  } catch (fault) {
    if (fault instanceof PatternRefused) {
      return { verdict: 'refused', ...refusalWords(fault.message, fault.offset, dialect) };
    }
    if (fault instanceof PatternUndecided) return { verdict: 'undecided', construct: fault.message };
    if (fault instanceof RangeError) return { verdict: 'undecided', construct: 'nesting' };
    throw fault;
  }
}

/** An endless call is an error of the search, which the broker takes for no match; too deep a search is not judged. */
function find(search: Search, name: Uint8Array, stepLimit: number): PatternFound {
  try {
    return search(name, stepLimit) ? 'match' : 'no-match';
  } catch (fault) {
    if (fault instanceof SearchGivenUp) return fault.why === 'loop' ? 'no-match' : 'runs-away';
    if (fault instanceof RangeError) return 'undecided';
    throw fault;
  }
}
