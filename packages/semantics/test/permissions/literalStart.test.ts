import { expect, it } from 'vitest';
import { literalStarts, namesFrom } from '../../src/permissions/literalStart.ts';

it.each<[string, string[] | null]>([
  ['^orders', ['orders']],
  ['^orders\\.(new|old)', ['orders.']],
  ['^orders-\\d+', ['orders-']],
  ['^orders?', ['order']],
  ['^orders*', ['order']],
  ['^orders+x', ['orders']],
  ['^orders{0}', ['order']],
  ['^a.b', ['a']],
  ['^a\\wb', ['a']],
  ['^a$', ['a']],
  ['^a\\.|^b', ['a.', 'b']],
  ['^a|b', null],
  ['^a|^', null],
  ['^(a|b)c|d', null],
  ['^a(b)|^c', null],
  ['^(a|b)', null],
  ['^a|[)]', null],
  ['^a|b\\)', null],
  ['^a\\|b', null],
  ['^日本', null],
  ['^(?i)a', null],
  ['orders', null],
  ['', null],
  ['^', null],
])('names in which %s is found begin with one of %j', (expression, starts) => {
  expect(literalStarts(expression)).toEqual(starts);
});

it('names with a beginning are next to each other', () => {
  const names = ['a', 'ab', 'abc', 'abd', 'ac', 'b'];
  expect(namesFrom(names, ['ab'])).toEqual(['ab', 'abc', 'abd']);
  expect(namesFrom(names, ['b', 'ab', 'abc'])).toEqual(['b', 'ab', 'abc', 'abd']);
  expect(namesFrom(names, ['z'])).toEqual([]);
  expect(namesFrom(names, null)).toEqual(names);
});
