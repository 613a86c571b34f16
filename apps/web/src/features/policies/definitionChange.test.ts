import { parseLossless } from '@warren/management-api';
import { expect, test } from 'vitest';
import { type Definition, definitionChange } from './definitionChange.ts';

test('what goes stands first, then what comes, what changes and what stays', () => {
  const before = { a: 1, gone: 'x', same: true };
  const after = { a: 2, come: ['n'], same: true };
  expect(definitionChange(before, after)).toEqual([
    { key: 'gone', sign: '-', before: 'x', after: null },
    { key: 'come', sign: '+', before: null, after: '["n"]' },
    { key: 'a', sign: '~', before: '1', after: '2' },
    { key: 'same', sign: '=', before: 'true', after: 'true' },
  ]);
});

test('digits that a double does not hold are a change', () => {
  const of = (digits: string) => ({ 'max-length': parseLossless(digits) }) as Definition;
  expect(definitionChange(of('9007199254740993'), of('9007199254740992'))).toMatchObject([
    { sign: '~', before: '9007199254740993', after: '9007199254740992' },
  ]);
});

test('a key may be called like what every object has', () => {
  expect(definitionChange({}, { constructor: 1 })).toEqual([
    { key: 'constructor', sign: '+', before: null, after: '1' },
  ]);
});
