import type { Dialect } from '../../src/index.ts';

export type Expected = 'match' | 'no-match' | 'refused' | 'undecided';

export interface PatternRow {
  pattern: string;
  name: string;
  /** One answer for both dialects, or one for each. Each was given by Erlang 25 (PCRE 8.44) and 29 (PCRE2 10.47). */
  expect: Expected | Record<Dialect, Expected>;
  /** Why an odd row is so. */
  because?: string;
}

export const patternRows: readonly PatternRow[] = [
  { pattern: '', name: 'orders', expect: 'match', because: 'the empty pattern is found in every name' },
  { pattern: '^$', name: '', expect: 'match', because: 'the default exchange is matched as the empty name' },
  { pattern: 'orders', name: 'old-orders-eu', expect: 'match', because: 'searched, not anchored' },
  { pattern: '^orders$', name: 'orders\n', expect: 'match', because: '$ also holds before a last line feed' },
  { pattern: '^orders\\z', name: 'orders\n', expect: 'no-match' },
  { pattern: '^a.b$', name: 'a\nb', expect: 'no-match', because: 'a dot is no line feed' },
  { pattern: '^.$', name: 'é', expect: 'no-match', because: 'a dot is one byte of two' },
  { pattern: '^..$', name: 'é', expect: 'match' },
  { pattern: '^[é]+$', name: 'é', expect: 'match', because: 'the class has both bytes' },
  {
    pattern: '^\\w',
    name: 'é',
    expect: { pcre8: 'match', pcre2: 'no-match' },
    because: 'C3 is a letter of ISO 8859-1',
  },
  { pattern: '^\\w+$', name: 'é', expect: 'no-match', because: 'A9 is none' },
  { pattern: '(?i)É', name: 'é', expect: 'no-match', because: '89 and A9 are no pair' },
  { pattern: '(?i)^À', name: 'ã€', expect: 'no-match' },
  { pattern: '^\\h$', name: '\u{a0}', expect: 'no-match', because: 'A0 in UTF-8 is two bytes' },
  { pattern: '[[:ascii:]]{2}', name: 'é', expect: { pcre8: 'match', pcre2: 'no-match' } },
  { pattern: 'a{,3}', name: 'aa', expect: { pcre8: 'no-match', pcre2: 'match' }, because: 'text in PCRE 8' },
  { pattern: '^a{ 1 , 2 }$', name: 'aa', expect: { pcre8: 'no-match', pcre2: 'match' } },
  { pattern: '[\\w-a]', name: '-', expect: { pcre8: 'match', pcre2: 'refused' } },
  { pattern: '[a-\\d]', name: '-', expect: 'refused' },
  { pattern: '\\y', name: 'y', expect: { pcre8: 'match', pcre2: 'refused' } },
  { pattern: '\\8', name: '8', expect: { pcre8: 'match', pcre2: 'refused' } },
  { pattern: '\\x', name: 'x', expect: { pcre8: 'no-match', pcre2: 'refused' }, because: 'a NUL in PCRE 8' },
  { pattern: '[\\k]', name: 'k', expect: 'match' },
  { pattern: '[]a]', name: ']', expect: 'match' },
  { pattern: '^[^]a]$', name: 'b', expect: 'match' },
  { pattern: '\\Qa.b\\E', name: 'axb', expect: 'no-match' },
  { pattern: '[\\Qa-z\\E]', name: 'b', expect: 'no-match' },
  { pattern: '[:alpha:]', name: 'a', expect: 'refused' },
  { pattern: '[[:foo:]]', name: 'a', expect: 'refused' },
  { pattern: '\\b*', name: 'a', expect: 'refused' },
  { pattern: '^*', name: 'a', expect: 'refused' },
  { pattern: 'a{2}{3}', name: 'aaaaaa', expect: 'refused' },
  { pattern: 'a\\Kb', name: 'ab', expect: 'match' },
  { pattern: '(?=a\\K)', name: 'a', expect: { pcre8: 'match', pcre2: 'refused' } },
  { pattern: '(a)?\\1b', name: 'b', expect: 'no-match', because: 'a group that is not set matches nothing' },
  { pattern: '(?x) a # comment\n + b', name: 'aab', expect: 'match' },
  { pattern: '(?x)a+ +a', name: 'aa', expect: 'no-match', because: 'possessive, blanks or not' },
  { pattern: 'a++a', name: 'aa', expect: 'no-match' },
  { pattern: '(?>a+)a', name: 'aa', expect: 'no-match' },
  { pattern: '(?|(a)|(b))\\1', name: 'bb', expect: 'match' },
  { pattern: '(?<n>a)(?P=n)\\k{n}\\g{1}', name: 'aaaa', expect: 'match' },
  { pattern: '^(?!amq\\.).*', name: 'amq.direct', expect: 'no-match' },
  { pattern: '(?<=a|bc)d', name: 'bcd', expect: 'match' },
  { pattern: '(?<=a+)b', name: 'aab', expect: 'refused' },
  { pattern: '(?<=a{1,3})b', name: 'aab', expect: { pcre8: 'refused', pcre2: 'match' } },
  { pattern: '^(?:(\\()|x)+(?(1)\\))$', name: '(x)', expect: 'match' },
  { pattern: '^(a(?1)?b)$', name: 'aabb', expect: 'match' },
  { pattern: '(?R)', name: 'a', expect: { pcre8: 'refused', pcre2: 'no-match' } },
  { pattern: '^(a|a(?1)a)$', name: 'aaa', expect: 'match' },
  { pattern: '(?n)(a)\\1', name: 'aa', expect: 'refused' },
  { pattern: 'a(*ACCEPT)b', name: 'a', expect: 'match' },
  { pattern: 'a(*FAIL)|b', name: 'a', expect: 'no-match' },
  { pattern: '(', name: 'a', expect: 'refused' },
  { pattern: 'a)', name: 'a', expect: 'refused' },
  { pattern: '*', name: 'a', expect: 'refused' },
  { pattern: '[a', name: 'a', expect: 'refused' },
  { pattern: '[z-a]', name: 'a', expect: 'refused' },
  { pattern: 'a{2,1}', name: 'a', expect: 'refused' },
  { pattern: 'a\\', name: 'a', expect: 'refused' },
  { pattern: '\\2(a)', name: 'a', expect: 'refused' },
  { pattern: '(*UTF)^.$', name: 'é', expect: 'undecided' },
  { pattern: 'a(*COMMIT)b', name: 'ab', expect: 'undecided' },
];
