import { expect, test } from 'vitest';
import { withColumns } from '../src/columns.ts';
import { nodesPath } from '../src/nodes.ts';

test('columns join a query that is there, or begin one', () => {
  expect(withColumns(nodesPath(), ['name', 'running'])).toBe('/api/nodes?columns=name,running');
  expect(withColumns(nodesPath({ nodeStats: { ageS: 600, incrementS: 5 } }), ['name'])).toBe(
    '/api/nodes?node_stats_age=600&node_stats_incr=5&columns=name',
  );
});
