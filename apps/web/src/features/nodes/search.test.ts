import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from '../../ui/search.ts';
import { readNodeSearch } from './search.ts';

test('what is written into the address is read back', () => {
  const search = { name: 'rabbit@mq/1 %2F', tab: 'plugins', by: 'erlang' } as const;
  expect(readNodeSearch(parseSearch(stringifySearch(search)))).toEqual(search);
});

test('a tab or method that does not exist falls back alone', () => {
  expect(readNodeSearch({ name: 'rabbit@mq1', tab: 'nonsense', by: 'allocated' })).toEqual({
    name: 'rabbit@mq1',
    by: 'allocated',
  });
});

test('the first tab needs no word in the address', () => {
  expect(readNodeSearch({ name: 'n', tab: 'now' })).toEqual({ name: 'n' });
});

test('a node called like a number stays a name', () => {
  expect(readNodeSearch(parseSearch('?name=123'))).toEqual({ name: '123' });
});
