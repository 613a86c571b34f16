import { type BrokerPolicy, parseLossless } from '@warren/management-api';
import { expect, test } from 'vitest';
import { freePriorityAbove, priorityNeighbours } from './priorityNeighbours.ts';

const others = ['20', '10', '10.0', '7', '5', '4', '3', '-1'].map(
  (priority): BrokerPolicy => ({
    vhost: '/',
    name: `p${priority}`,
    pattern: '',
    applyTo: 'all',
    priority: parseLossless(priority),
    definition: {},
  }),
);
const names = (policies: readonly BrokerPolicy[]) => policies.map(({ name }) => name);

test('the nearest above, those of the same priority, the nearest below', () => {
  const { above, equal, below } = priorityNeighbours('10', others);
  expect(names(above)).toEqual(['p20']);
  expect(names(equal)).toEqual(['p10', 'p10.0']);
  expect(names(below)).toEqual(['p7', 'p5', 'p4']);
});

test('nothing stands beside what is no number', () => {
  expect(priorityNeighbours('ten', others)).toEqual({ above: [], equal: [], below: [] });
});

test('the next priority that no other has', () => {
  expect(freePriorityAbove('3', others)).toBe('6');
  expect(freePriorityAbove('20', others)).toBe('21');
  expect(freePriorityAbove('1.5', others)).toBeNull();
});
