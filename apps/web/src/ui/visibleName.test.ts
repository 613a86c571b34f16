import { expect, test } from 'vitest';
import { visibleName } from './visibleName.ts';

const shown = (name: string) =>
  visibleName(name)
    .map(({ text, mark }) => (mark === null ? text : `[${mark}]`))
    .join('');

test.each([
  ['orders', 'orders'],
  ['tab\there', 'tab[TAB]here'],
  ['new\nline', 'new[LF]line'],
  ['\0nul', '[NUL]nul'],
  ['\u202ertl', '[RLO]rtl'],
  [' lead and trail ', '[␣]lead and trail[␣]'],
  ['two  blanks', 'two  blanks'],
  ['zero\u200bwidth', 'zero[ZWSP]width'],
  ['\u0001', '[U+0001]'],
  ['队列-訂單', '队列-訂單'],
  ['e\u0301', 'e\u0301'],
  ['🐇🐇', '🐇🐇'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
])('shows what hides in %j', (name, words) => {
  expect(shown(name)).toBe(words);
});

test('no character of a name is lost', () => {
  const name = ' \u0000a\u202e\tb ';
  expect(
    visibleName(name)
      .map(({ text }) => text)
      .join(''),
  ).toBe(name);
});
