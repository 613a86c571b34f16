import { expect, test } from 'vitest';
import { parseLossless, stringifyLossless } from '../src/losslessJson.ts';

test.each([
  '{"x-max-length":9223372036854775807}',
  '{"x-delay":-9007199254740993,"nested":[18446744073709551615]}',
  '{"ratio":0.1234567890123456789}',
  '{"big":1e400}',
  '{"limit":10.0,"rate":2.50,"zero":-0}',
  '{"small":5,"text":"12345678901234567890"}',
  '[1e3,-2E-7,1.5e10]',
  '12345678901234567890',
])('%s comes back digit for digit', (text) => {
  expect(stringifyLossless(parseLossless(text))).toBe(text);
});

test('numbers that JavaScript holds exactly stay numbers', () => {
  expect(parseLossless('{"a":1,"b":2.5,"c":9007199254740991}')).toEqual({
    a: 1,
    b: 2.5,
    c: 9007199254740991,
  });
});

test('what is no JSON is refused', () => {
  expect(() => parseLossless('{')).toThrow(SyntaxError);
});

test('a number is found behind any space JSON allows', () => {
  expect(stringifyLossless(parseLossless('{"delay" :\t\r\n 10.0, "list": [ 1.0 ]}'))).toBe(
    '{"delay":10.0,"list":[1.0]}',
  );
});
