import { expect, test } from 'vitest';
import { readNodeTables } from '../src/nodeTables.ts';

test('ETS tables come largest first, without the total among them', () => {
  expect(readNodeTables({ ets_tables_memory: { total: 30, schema: 10, mnesia_gvar: 20 } })).toEqual({
    totalBytes: 30,
    tables: [
      { name: 'mnesia_gvar', bytes: 20 },
      { name: 'schema', bytes: 10 },
    ],
  });
});

test('a node that cannot be reached has no tables to tell', () => {
  expect(readNodeTables({ ets_tables_memory: 'not_available' })).toEqual({ totalBytes: null, tables: [] });
});
