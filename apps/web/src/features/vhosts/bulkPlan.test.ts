import { readVhosts } from '@warren/management-api';
import { expect, test } from 'vitest';
import { bulkPlan } from './bulkPlan.ts';

const vhosts = readVhosts([
  {
    name: 'a',
    description: 'A',
    tags: ['old'],
    default_queue_type: 'quorum',
    tracing: false,
    protected_from_deletion: false,
  },
  { name: 'b', tags: ['old', 'new'], default_queue_type: 'classic', protected_from_deletion: true },
]);

test('a tag is added where it is not there yet, and everything else is said again', () => {
  expect(bulkPlan('tag', 'new', vhosts)).toEqual([
    {
      key: 'a',
      change: {
        kind: 'put-vhost',
        name: 'a',
        existing: true,
        description: 'A',
        tags: ['old', 'new'],
        defaultQueueType: 'quorum',
        tracing: false,
      },
    },
  ]);
  expect(bulkPlan('tag', '', vhosts)).toEqual([]);
});

test('protection is set where it is not, and taken off where it is', () => {
  expect(bulkPlan('protect', '', vhosts).map(({ key }) => key)).toEqual(['a']);
  expect(bulkPlan('unprotect', '', vhosts).map(({ key }) => key)).toEqual(['b']);
});

test('each of them is deleted by its own request', () => {
  expect(bulkPlan('delete', '', vhosts).map(({ change }) => change)).toEqual([
    { kind: 'delete-vhost', name: 'a' },
    { kind: 'delete-vhost', name: 'b' },
  ]);
});
