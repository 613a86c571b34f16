import { expect, test } from 'vitest';
import { factInWords } from './factInWords.ts';

test.each([
  ['usedBytes', 1024 ** 3, '1.00\u202fGiB'],
  ['usedFraction', 0.92, '92\u202f%'],
  ['perSecond', 3.2, '3.2/s'],
  ['bytesPerSecond', -2048, '−2.00\u202fKiB/s'],
  ['connections', 12_345, '12\u202f345'],
])('%s %d reads as %s', (name, fact, words) => {
  expect(factInWords(name, fact)).toBe(words);
});

test('what is not known is no zero', () => {
  expect(factInWords('alarmInMs', null)).toBe('–');
});

test('names stay as they are, whatever they are', () => {
  expect(factInWords('nodes', ['<script>alert(1)</script>', 'rabbit@b'])).toBe(
    '<script>alert(1)</script>, rabbit@b',
  );
});
