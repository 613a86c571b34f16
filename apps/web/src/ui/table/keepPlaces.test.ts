import { expect, test } from 'vitest';
import { keepPlaces } from './keepPlaces.ts';

test.each([
  ['nothing changed', ['a', 'b'], ['a', 'b'], ['a', 'b'], 0],
  ['two changed places', ['a', 'b', 'c'], ['b', 'a', 'c'], ['a', 'b', 'c'], 2],
  ['one is gone', ['a', 'b', 'c'], ['a', 'c'], ['a', 'c'], 0],
  ['a new one waits at the end', ['a', 'b'], ['new', 'a', 'b'], ['a', 'b', 'new'], 3],
  ['a new one that belongs at the end', ['a'], ['a', 'z'], ['a', 'z'], 0],
])('%s', (_, shown, wanted, order, moved) => {
  expect(keepPlaces(shown, wanted)).toEqual({ order, moved });
});
