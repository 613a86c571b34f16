import { expect, test } from 'vitest';
import { nodeInsidePath, readNodeInside } from '../src/nodeInside.ts';

test('who refers to binaries comes largest first', () => {
  const inside = readNodeInside({ binary: { mgmt_db: 277, queue_procs: 9000, other: 'undefined' } });
  expect(inside.binaryReferences).toEqual([
    { key: 'queue_procs', bytes: 9000 },
    { key: 'mgmt_db', bytes: 277 },
  ]);
});

test('a node that cannot be reached tells nothing, which is not zero', () => {
  expect(readNodeInside({ binary: 'not_available', running: false })).toEqual({
    binaryReferences: null,
    raftOpenFiles: {},
    erlangFullVersion: null,
    cryptoLibrary: null,
  });
});

test('the name of the node is one segment of the path', () => {
  expect(nodeInsidePath('rabbit@mq/1')).toBe('/api/nodes/rabbit%40mq%2F1?binary=true');
});
