import { expect, test } from 'vitest';
import { groupedByNode } from './listenerGroups.ts';

const listener = (node: string, port: number, address = '::') => ({
  node,
  protocol: 'amqp',
  address,
  port,
  tls: false,
});

test('a listener that every node has is one row', () => {
  const groups = groupedByNode([listener('rabbit@a', 5672), listener('rabbit@b', 5672)]);
  expect(groups.map(({ port, nodes }) => [port, nodes])).toEqual([[5672, ['rabbit@a', 'rabbit@b']]]);
});

test('another port or address is another row', () => {
  const groups = groupedByNode([
    listener('rabbit@a', 5672),
    listener('rabbit@b', 5673),
    listener('rabbit@c', 5672, '127.0.0.1'),
  ]);
  expect(groups).toHaveLength(3);
});

test('a node named twice by the broker is told once', () => {
  expect(groupedByNode([listener('rabbit@a', 1), listener('rabbit@a', 1)])[0]?.nodes).toEqual(['rabbit@a']);
});
