import { expect, test } from 'vitest';
import { formatBytes, formatBytesOf } from './bytes.ts';
import { narrow } from './number.ts';

const plain = (words: string) => words.replaceAll(narrow, ' ');
const gibibyte = 1024 ** 3;

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '0.98 KiB'],
  [1536, '1.50 KiB'],
  [5.89 * gibibyte, '5.89 GiB'],
  [118 * gibibyte, '118 GiB'],
  [null, '–'],
])('tells %s bytes in powers of 1024', (bytes, words) => {
  expect(plain(formatBytes(bytes))).toBe(words);
});

test('used and limit share the unit of the limit', () => {
  expect(plain(formatBytesOf(512 * 1024 ** 2, 6.4 * gibibyte))).toBe('0.50 / 6.40 GiB');
});
