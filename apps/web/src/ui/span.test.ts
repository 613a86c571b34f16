import { expect, test } from 'vitest';
import { readSpan, writeSpan } from './span.ts';

test('a span is kept in whole seconds and never empty', () => {
  expect(writeSpan({ from: 1_764_123_456_700, to: 1_764_123_499_100 })).toBe('1764123456-1764123500');
  expect(writeSpan({ from: 1_764_123_456_000, to: 1_764_123_456_000 })).toBe('1764123456-1764123457');
  expect(readSpan('1764123456-1764123500')).toEqual({ from: 1_764_123_456_000, to: 1_764_123_500_000 });
});

test.each(['', '1764123500-1764123456', '1764123456', 'x-y', '1764123456-99999999999'])(
  '%j is no span',
  (text) => {
    expect(readSpan(text)).toBeNull();
  },
);
