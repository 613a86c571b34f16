import { expect, test } from 'vitest';
import { tile } from '../../../test/nightOnProdEu1.ts';
import { nodeDifferences } from './nodeDifferences.ts';

const one = tile(0, 'rabbit@mq1');
const two = tile(0, 'rabbit@mq2');
const three = tile(0, 'rabbit@mq3');

test('nodes that agree have no differences', () => {
  expect(nodeDifferences([one, two, three])).toEqual([]);
});

test('a node that counts its memory otherwise stands out', () => {
  const differences = nodeDifferences([one, { ...two, memoryCalculation: 'allocated' }, three]);
  expect(differences).toEqual([
    {
      fact: 'memoryCalculation',
      values: [
        { value: 'rss', nodes: ['rabbit@mq1', 'rabbit@mq3'] },
        { value: 'allocated', nodes: ['rabbit@mq2'] },
      ],
    },
  ]);
});

test('plugins are told by what a node lacks', () => {
  const differences = nodeDifferences([one, two, { ...three, plugins: ['rabbitmq_management'] }]);
  expect(differences[0]?.values).toEqual([
    { value: '', nodes: ['rabbit@mq1', 'rabbit@mq2'] },
    { value: 'rabbitmq_prometheus, rabbitmq_shovel', nodes: ['rabbit@mq3'] },
  ]);
});

test('a node that is down or silent makes no difference', () => {
  const down = { ...three, running: false, ratesMode: null, plugins: [], pluginCount: null };
  expect(nodeDifferences([one, two, down])).toEqual([]);
});
