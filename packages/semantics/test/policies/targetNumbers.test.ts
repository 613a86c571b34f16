import { expect, test } from 'vitest';
import type { PolicyTarget } from '../../src/policies/policy.ts';
import { createTargetNumbers } from '../../src/policies/targetNumbers.ts';

const queues = (...names: readonly string[]): PolicyTarget[] =>
  names.map((name) => ({ kind: 'queue', name, type: 'classic', arguments: {} }));

test('queues keep their numbers while others come and go, and no two have one', () => {
  const numbers = createTargetNumbers();
  expect([...numbers.of(queues('a', 'b', 'c')).numbers]).toEqual([0, 1, 2]);
  expect([...numbers.of(queues('a', 'c', 'd')).numbers]).toEqual([0, 2, 3]);
  expect([...numbers.of(queues('a', 'bb', 'c', 'd')).numbers]).toEqual([0, 4, 2, 3]);
});

test('the lists of two virtual hosts are followed side by side', () => {
  const numbers = createTargetNumbers();
  const first = [...numbers.of(queues('a', 'b')).numbers];
  const second = [...numbers.of(queues('x', 'y')).numbers];
  expect([...numbers.of(queues('a', 'b')).numbers]).toEqual(first);
  expect([...numbers.of(queues('x', 'y')).numbers]).toEqual(second);
});

test('numbers that begin anew are of another generation', () => {
  const numbers = createTargetNumbers(4);
  expect(numbers.of(queues('a', 'b', 'c'))).toEqual({ numbers: Int32Array.of(0, 1, 2), generation: 0 });
  expect(numbers.of(queues('x', 'y'))).toEqual({ numbers: Int32Array.of(0, 1), generation: 1 });
});
