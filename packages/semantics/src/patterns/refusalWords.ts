import type { Dialect } from './dialect.ts';

/** How a library words a fault, and at which byte, counted from where it is seen here. */
interface Wording {
  words?: string;
  shift?: number;
}

/** What a library says of a fault that is named here in PCRE 8's words. Observed on OTP 25 (8.44) and 29 (10.47). */
export function refusalWords(fault: string, offset: number, dialect: Dialect) {
  const { words = fault, shift = 0 } = wordings[dialect][fault] ?? {};
  return { reason: words, offset: offset + shift };
}

const before: Wording = { shift: -1 };
const after: Wording = { shift: 1 };

const wordings: Readonly<Record<Dialect, Readonly<Record<string, Wording>>>> = {
  pcre8: {
    '(*MARK) must have an argument': before,
    '(*VERB) not recognized or malformed': before,
    'an argument is not allowed for (*ACCEPT), (*FAIL), or (*COMMIT)': before,
    'DEFINE group contains more than one branch': before,
    'PCRE does not support \\L, \\l, \\N{name}, \\U, or \\u': before,
    '\\N is not supported in a class': before,
    '\\c must be followed by an ASCII character': before,
    'a numbered reference must not be zero': before,
    'character value in \\x{} or \\o{} is too large': before,
    'different names for subpatterns of the same number are not allowed': before,
    'number too big in {} quantifier': before,
    'numbers out of order in {} quantifier': before,
    'nothing to repeat': before,
    'octal value is greater than \\377 in 8-bit non-UTF-8 mode': before,
    'range out of order in character class': before,
    'invalid range in character class': before,
    'two named subpatterns have the same name': before,
    'unknown property name after \\P or \\p': before,
    'malformed \\P or \\p sequence': after,
    'missing opening brace after \\o': before,
    '\\k is not followed by a braced, angle-bracketed, or quoted name': before,
    'syntax error in subpattern name (missing terminator)': after,
  },
  pcre2: {
    '(*MARK) must have an argument': before,
    '(*VERB) not recognized or malformed': before,
    '(?R or (?[+-]digits must be followed by )': {
      words: '(?R (recursive pattern call) must be followed by a closing parenthesis',
    },
    'PCRE does not support \\L, \\l, \\N{name}, \\U, or \\u': {
      words: 'PCRE2 does not support \\F, \\L, \\l, \\N{name}, \\U, or \\u',
    },
    '\\c must be followed by an ASCII character': {
      words: '\\c must be followed by a printable ASCII character',
    },
    'a numbered reference must not be zero': { words: 'reference to non-existent subpattern' },
    'assertion expected after (?( or (?(?C)': { words: 'atomic assertion expected after (?( or (?(?C)' },
    'character value in \\x{} or \\o{} is too large': {
      words: 'character code point value in \\x{} or \\o{} is too large',
      shift: -1,
    },
    'digit expected after (?+': { words: 'a relative value of zero is not allowed' },
    'digits missing after \\x': { words: 'digits missing after \\x or in \\x{} or \\o{} or \\N{U+}' },
    'digits missing in \\x{} or \\o{}': { words: 'digits missing after \\x or in \\x{} or \\o{} or \\N{U+}' },
    'non-hex character in \\x{} (closing brace missing?)': after,
    'non-octal character in \\o{} (closing brace missing?)': after,
    'invalid condition (?(0)': { words: 'reference to non-existent subpattern', shift: -1 },
    'lookbehind assertion is not fixed length': { words: 'length of lookbehind assertion is not limited' },
    'malformed \\P or \\p sequence': after,
    'missing )': { words: 'missing closing parenthesis' },
    'missing ) after comment': { words: 'missing ) after (?# comment' },
    'nothing to repeat': { words: 'quantifier does not follow a repeatable item' },
    'number too big in {} quantifier': before,
    'numbers out of order in {} quantifier': before,
    'subpattern name must start with a non-digit': after,
    'syntax error in subpattern name (missing terminator?)': after,
    'two named subpatterns have the same name': {
      words: 'two named subpatterns have the same name (PCRE2_DUPNAMES not set)',
    },
    'unmatched parentheses': { words: 'unmatched closing parenthesis', shift: 1 },
    'unrecognized character after (? or (?-': after,
    'unrecognized character after (?P': after,
    '\\K is not allowed in lookarounds': {
      words: '\\K is not allowed in lookarounds (but see PCRE2_EXTRA_ALLOW_LOOKAROUND_BSK)',
      shift: 1,
    },
  },
};
