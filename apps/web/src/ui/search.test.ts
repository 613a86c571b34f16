import { expect, test } from 'vitest';
import { parseSearch, readSharedSearch, stringifySearch } from './search.ts';

test.each([
  'billing',
  '/',
  '123',
  'null',
  'true',
  '"quoted"',
  'a+b c',
  'odd / 100%+ñ',
  '__proto__',
  '{"a":1}',
])('a virtual host called %j is read back as it was written', (vhost) => {
  expect(readSharedSearch(parseSearch(stringifySearch({ vhost })))).toEqual({ vhost });
});

test('each field falls back by itself', () => {
  expect(readSharedSearch(parseSearch('?vhost=billing&range=7'))).toEqual({ vhost: 'billing' });
  expect(readSharedSearch(parseSearch('?vhost=&range=600'))).toEqual({ range: 600 });
});

test('the default range is not written into the address', () => {
  expect(readSharedSearch({ range: 3600 })).toEqual({});
  expect(stringifySearch({ vhost: undefined })).toBe('');
});

test('a field of a hostile name changes nothing but itself', () => {
  const search = parseSearch('?__proto__=x&vhost=a');
  expect(Object.getPrototypeOf(search)).toBe(Object.prototype);
  expect(readSharedSearch(search)).toEqual({ vhost: 'a' });
});
