import { expect, it } from 'vitest';
import { readPattern } from '../../src/index.ts';

/** What 3.10.8 (OTP 25) and 4.3.6 (OTP 29) answered to a PUT of a permission with each of them. */
it.each<[string, [string, number], [string, number]]>([
  ['(', ['missing )', 1], ['missing closing parenthesis', 1]],
  ['é(', ['missing )', 3], ['missing closing parenthesis', 3]],
  ['a)', ['unmatched parentheses', 1], ['unmatched closing parenthesis', 2]],
  ['x**', ['nothing to repeat', 2], ['quantifier does not follow a repeatable item', 3]],
  ['*?', ['nothing to repeat', 0], ['quantifier does not follow a repeatable item', 1]],
  ['{1,2}a', ['nothing to repeat', 4], ['quantifier does not follow a repeatable item', 5]],
  ['a{2,1}', ['numbers out of order in {} quantifier', 5], ['numbers out of order in {} quantifier', 5]],
  ['a{99999}', ['number too big in {} quantifier', 7], ['number too big in {} quantifier', 7]],
  ['[a', ['missing terminating ] for character class', 2], ['missing terminating ] for character class', 2]],
  ['[b-a]', ['range out of order in character class', 3], ['range out of order in character class', 4]],
  ['\\', ['\\ at end of pattern', 1], ['\\ at end of pattern', 1]],
  [
    '(?<n>a)(?<n>b)',
    ['two named subpatterns have the same name', 11],
    ['two named subpatterns have the same name (PCRE2_DUPNAMES not set)', 12],
  ],
  ['(*XX)', ['(*VERB) not recognized or malformed', 4], ['(*VERB) not recognized or malformed', 4]],
  [
    '\\L',
    ['PCRE does not support \\L, \\l, \\N{name}, \\U, or \\u', 1],
    ['PCRE2 does not support \\F, \\L, \\l, \\N{name}, \\U, or \\u', 2],
  ],
  [
    '\\u',
    ['PCRE does not support \\L, \\l, \\N{name}, \\U, or \\u', 1],
    ['PCRE2 does not support \\F, \\L, \\l, \\N{name}, \\U, or \\u', 2],
  ],
  [
    '\\400',
    ['octal value is greater than \\377 in 8-bit non-UTF-8 mode', 3],
    ['octal value is greater than \\377 in 8-bit non-UTF-8 mode', 4],
  ],
  ['\\k<n>', ['reference to non-existent subpattern', 4], ['reference to non-existent subpattern', 3]],
  ['\\g{-1}', ['reference to non-existent subpattern', 5], ['reference to non-existent subpattern', 2]],
  ['(?&n)', ['reference to non-existent subpattern', 4], ['reference to non-existent subpattern', 3]],
  ['(?i', ['unrecognized character after (? or (?-', 3], ['missing closing parenthesis', 3]],
  [
    '(?Ra)',
    ['(?R or (?[+-]digits must be followed by )', 3],
    ['(?R (recursive pattern call) must be followed by a closing parenthesis', 3],
  ],
  [
    '(?<n',
    ['syntax error in subpattern name (missing terminator)', 4],
    ['syntax error in subpattern name (missing terminator?)', 4],
  ],
])('%s is refused in the words of the library', (pattern, pcre8, pcre2) => {
  const bytes = new TextEncoder().encode(pattern);
  expect(readPattern(bytes, 'pcre8')).toEqual(refused(pcre8));
  expect(readPattern(bytes, 'pcre2')).toEqual(refused(pcre2));
});

function refused([reason, offset]: readonly [string, number]) {
  return { verdict: 'refused', reason, offset };
}
