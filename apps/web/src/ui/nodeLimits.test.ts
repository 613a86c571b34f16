import { expect, test } from 'vitest';
import { tile } from '../../test/nightOnProdEu1.ts';
import { nodeLimits, worstBesideMemory } from './nodeLimits.ts';

const onThree = tile(0, 'rabbit@mq2');

test('a node of 3.x has five limits, one of 4.x has no sockets', () => {
  expect(nodeLimits(onThree).map(({ kind }) => kind)).toEqual([
    'memory',
    'disk',
    'fileDescriptors',
    'sockets',
    'erlangProcesses',
  ]);
  expect(nodeLimits({ ...onThree, sockets: null }).map(({ kind }) => kind)).not.toContain('sockets');
});

test('the rest is told by its worst', () => {
  expect(worstBesideMemory(onThree)).toBeCloseTo(43_910 / 1_048_576, 5);
});

test('a node that is down has nothing to tell, which is not zero', () => {
  const unknown = { used: null, limit: null, fraction: null, state: 'unknown', alarm: null } as const;
  const down = {
    ...onThree,
    memory: unknown,
    disk: unknown,
    fileDescriptors: unknown,
    sockets: null,
    erlangProcesses: unknown,
  };
  expect(worstBesideMemory(down)).toBeNull();
});
