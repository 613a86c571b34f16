import { stringifyLossless } from '@warren/management-api';
import { expect, test } from 'vitest';
import { readArguments } from './readArguments.ts';

test.each([
  ['', '{}'],
  ['  ', '{}'],
  ['{"x-max-length":9007199254740993}', '{"x-max-length":9007199254740993}'],
])('%j is read with every digit', (text, written) => {
  expect(stringifyLossless(readArguments(text))).toBe(written);
});

test.each(['[]', '1', '1.0', 'null', '"x"', '{', '{a:1}'])('%s is no object', (text) => {
  expect(readArguments(text)).toBeNull();
});
