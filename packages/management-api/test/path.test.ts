import { expect, test } from 'vitest';
import { path } from '../src/path.ts';

test.each([
  ['/', '/api/vhosts/%2F'],
  ['%2F', '/api/vhosts/%252F'],
  ['odd / 100%+ñ', '/api/vhosts/odd%20%2F%20100%25%2B%C3%B1'],
  ['../../etc/passwd', '/api/vhosts/..%2F..%2Fetc%2Fpasswd'],
  ['q?x=1&y=2#frag', '/api/vhosts/q%3Fx%3D1%26y%3D2%23frag'],
  ['new\nline', '/api/vhosts/new%0Aline'],
  ['\u0000nul', '/api/vhosts/%00nul'],
  ['a;b,c', '/api/vhosts/a%3Bb%2Cc'],
  ['🐇', '/api/vhosts/%F0%9F%90%87'],
])('the virtual host %j is one segment, encoded once', (name, encoded) => {
  expect(path`/api/vhosts/${name}`).toBe(encoded);
  expect(decodeURIComponent(encoded.slice('/api/vhosts/'.length))).toBe(name);
});

test('every name of a path is encoded', () => {
  expect(path`/api/queues/${'a/b'}/${'c d'}/bindings`).toBe('/api/queues/a%2Fb/c%20d/bindings');
});

test.each(['.', '..'])('a name %j, which brokers take as a step in the path, is refused', (name) => {
  expect(() => path`/api/vhosts/${name}`).toThrow(RangeError);
});

test('half a character is refused instead of changed', () => {
  expect(() => path`/api/vhosts/${'\ud83d'}`).toThrow(RangeError);
});
