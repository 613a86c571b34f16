import { expect, test } from 'vitest';
import { formatCount, formatPercent, formatRate, formatShort, narrow } from './number.ts';

/** Narrow spaces written as plain ones, so that the rows can be read. */
const plain = (words: string) => words.replaceAll(narrow, ' ');

test.each([
  [0, '0'],
  [999, '999'],
  [1234, '1 234'],
  [1_451_020, '1 451 020'],
  [-1234, '−1 234'],
  [0.4, '0.4'],
  [null, '–'],
])('counts %s exactly, in groups of three', (value, words) => {
  expect(plain(formatCount(value))).toBe(words);
});

test.each([
  [9_999, '9 999'],
  [10_000, '10.0 k'],
  [12_345, '12.3 k'],
  [65_436, '65.4 k'],
  [999_499, '999 k'],
  [999_500, '1.00 M'],
  [1_048_576, '1.05 M'],
  [2_500_000_000, '2.50 G'],
])('shortens %s to three digits that matter', (value, words) => {
  expect(plain(formatShort(value))).toBe(words);
});

test.each([
  [4812.3, '4 812'],
  [214.4, '214'],
  [11.2, '11.2'],
  [0.4, '0.4'],
  [0.04, '0.04'],
  [0.001, '< 0.01'],
  [0, '0.0'],
  [85_700, '85.7 k'],
  [null, '–'],
])('tells a rate of %s per second', (value, words) => {
  expect(plain(formatRate(value))).toBe(words);
});

test.each([
  [0, '0 %'],
  [0.001, '< 1 %'],
  [0.92, '92 %'],
  [0.999, '99 %'],
  [1, '100 %'],
  [1.2, '120 %'],
])('tells a share of %s without rounding it to nothing or all', (value, words) => {
  expect(plain(formatPercent(value))).toBe(words);
});
