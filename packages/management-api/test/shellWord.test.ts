import { expect, test } from 'vitest';
import { shellWord } from '../src/changes/shellWord.ts';

test.each([
  ['monitoring', 'monitoring'],
  ['rabbit@mq1', 'rabbit@mq1'],
  ['two words', "'two words'"],
  ["it's", "'it'\\''s'"],
  ['$(rm -rf /)', "'$(rm -rf /)'"],
  ['', "''"],
  ['a\nb', "'a\nb'"],
])('%j is one word of a shell command', (argument, word) => {
  expect(shellWord(argument)).toBe(word);
});
