import { expect, test } from 'vitest';
import { sparklinePath } from './sparklinePath.ts';

const box = { width: 10, height: 4, lowest: 0, highest: 2 };

test('the line runs from the first to the last value', () => {
  expect(sparklinePath([0, 1, 2], box)).toBe('M0 4L5 2L10 0');
});

test('a gap stays a gap', () => {
  expect(sparklinePath([0, 0, null, 2, 2], box)).toBe('M0 4L2.5 4M7.5 0L10 0');
});

test('a value alone between gaps is still seen', () => {
  expect(sparklinePath([null, 1, null], box)).toBe('M5 2h1');
});

test('values that never change draw a straight line, not NaN', () => {
  expect(sparklinePath([2, 2], { ...box, lowest: 2, highest: 2 })).toBe('M0 4L10 4');
});
