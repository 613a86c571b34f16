import { bytesOf } from '../cluster/bytes.ts';
import { patternFault } from '../cluster/patternFault.ts';
import type { Release } from '../cluster/release.ts';
import type { Reply } from './exchange.ts';

/**
 * How the first expression that is no regular expression is refused, null when all are: the expression in the form
 * given, then the fault with its words as character codes.
 */
export function expressionRefusal(
  release: Release,
  expressions: readonly string[],
  form: (expression: string) => unknown,
): Reply | null {
  for (const expression of expressions) {
    if (release.series === '4' && bytesOf(expression).length > longestPattern) {
      return { badRequest: ['invalid_regexp', form(expression), 'pattern_too_long'] };
    }
    const fault = patternFault(release, expression);
    if (fault === null) continue;
    const codes = Array.from(fault.text, (character) => character.charCodeAt(0));
    return { badRequest: ['invalid_regexp', form(expression), [codes, fault.offset]] };
  }
  return null;
}

/** Bytes, from 4.2.8 and 4.3.2 on. */
const longestPattern = 1_024;
