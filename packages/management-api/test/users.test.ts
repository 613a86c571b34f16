import { expect, test } from 'vitest';
import { readTags } from '../src/tags.ts';
import { exchangeTopicPermissionPath } from '../src/topicPermissions.ts';
import { readUser, userBody } from '../src/users.ts';

test.each<[unknown, readonly string[]]>([
  ['administrator,b , c,', ['administrator', 'b', 'c']],
  [
    ['a,b', 'undefined'],
    ['a,b', 'undefined'],
  ],
  [['', 'a'], ['a']],
  [[null], ['null']],
  [
    ['Ã©', 'ð\u009f\u0090\u0087'],
    ['é', '🐇'],
  ],
  [
    ['é', 'ñ', '队列', 'Ã'],
    ['é', 'ñ', '队列', 'Ã'],
  ],
  [undefined, []],
])('the tags %j are %j', (json, tags) => {
  expect(readTags(json)).toEqual(tags);
});

test('a user has limits, a hash and an algorithm', () => {
  const limits = { 'max-connections': 5, 'max-channels': -1 };
  const sent = {
    name: 'null',
    password_hash: '',
    hashing_algorithm: 'rabbit_password_hashing_sha512',
    limits,
  };
  expect(readUser(sent)).toEqual({
    name: 'null',
    tags: [],
    passwordHash: '',
    hashingAlgorithm: 'rabbit_password_hashing_sha512',
    limits: { maxConnections: 5, maxChannels: -1 },
  });
});

test('a user is written with one secret or none', () => {
  expect(userBody(['a,b'], { kind: 'password', password: '' })).toEqual({ tags: ['a,b'], password: '' });
  expect(userBody([], { kind: 'none' })).toEqual({ tags: [] });
  const hash = { kind: 'hash', passwordHash: 'aGFzaA==', hashingAlgorithm: null } as const;
  expect(userBody([], hash)).toEqual({ tags: [], password_hash: 'aGFzaA==' });
});

test('topic permissions of the default exchange have no path of their own: it would mean those of all exchanges', () => {
  expect(() => exchangeTopicPermissionPath('/', 'u', '')).toThrow(RangeError);
});
