import { expect, test } from 'vitest';
import { readTopProcesses, readTopTables, topProcessesPath } from '../src/topProcesses.ts';

test('a process of the plugin is told by its own name, and -1 is no buffer length', () => {
  const [process] = readTopProcesses({
    processes: [
      {
        pid: '<0.739.0>',
        name: { type: 'registered', name: 'rabbit_top_worker' },
        buffer_len: -1,
        reduction_delta: 17252,
        memory: 3599808,
        message_queue_len: 0,
        status: 'running',
      },
    ],
  });
  expect(process).toEqual({
    pid: '<0.739.0>',
    name: 'rabbit_top_worker',
    memoryBytes: 3599808,
    reductionsPerLook: 17252,
    messageQueueLength: 0,
    bufferLength: null,
    status: 'running',
  });
});

test.each([
  [{ type: 'unknown', name: '{worker_pool_worker,init,1}' }, '{worker_pool_worker,init,1}'],
  [{ type: 'known', name: 'supervisor' }, 'supervisor'],
  [{ type: 'known', supertype: 'queue', queue_name: 'orders' }, 'queue orders'],
  [{ type: 'channel' }, 'channel'],
  [{}, null],
])('the name %j reads as %s', (name, told) => {
  expect(readTopProcesses({ processes: [{ pid: '<0.1.0>', name }] })[0]?.name).toBe(told);
});

test('a table is told with its owner by name', () => {
  const rows = readTopTables({
    ets_tables: [{ name: 'code', owner: '<0.50.0>', owner_name: 'code_server', memory: 1780744, size: 1540 }],
  });
  expect(rows[0]).toMatchObject({ name: 'code', owner: 'code_server', memoryBytes: 1780744, rows: 1540 });
});

test('an answer without lists has no rows', () => {
  expect(readTopProcesses({ error: 'x' })).toEqual([]);
  expect(readTopTables(null)).toEqual([]);
});

test('the wanted order stands in the query, the name of the node in one segment', () => {
  expect(topProcessesPath('rabbit@mq1', 'memory', 20)).toBe('/api/top/rabbit%40mq1?sort=memory&row_count=20');
});
