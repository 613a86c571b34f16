import { expect, test } from 'vitest';
import { probe, proxyFault } from './proxyCheck.ts';

test('a path that arrives as it was sent is no fault, under a prefix either', () => {
  expect(proxyFault(`/console/self-check${probe}`)).toBeNull();
  expect(proxyFault(`/warren/console/self-check${probe}`)).toBeNull();
});

test('a proxy that decodes %2F is found', () => {
  expect(proxyFault('/console/self-check///a/b/x%20y+z%25/')).toEqual({ kind: 'decodes-slash' });
  expect(proxyFault('/console/self-check/a/b/x y+z%/')).toEqual({ kind: 'decodes-slash' });
});

test('a proxy that rewrites other encodings is found; a change of case of hex digits is harmless', () => {
  expect(proxyFault('/console/self-check/%2F/a%2Fb/x+y+z%25/')).toEqual({ kind: 'rewrites' });
  expect(proxyFault('/console/self-check/%2F/a%2Fb/x%20y+z%25/')).toBeNull();
});
