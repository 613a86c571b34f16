import { expect, test } from 'vitest';
import type { CellValue } from './dataColumn.ts';
import { filterRow, holdsForAll, readFilter } from './filterTerms.ts';

const columns = ['name', 'tags', 'vhosts'];
const alice = rowOf({ name: 'Alice App', tags: 'monitoring, administrator', vhosts: 3 });
const urn = rowOf({ name: 'urn:device:7', tags: '', vhosts: 0 });

function rowOf(values: Readonly<Record<string, CellValue>>) {
  return filterRow(columns, (id) => values[id] ?? null);
}

test.each([
  ['', true],
  ['alice', true],
  ['ALICE admin', true],
  ['alice bob', false],
  ['!alice', false],
  ['!bob', true],
  ['tags:admin', true],
  ['name:admin', false],
  ['!tags:policymaker', true],
  ['vhosts:>2', true],
  ['vhosts:<3', false],
  ['vhosts:=3', true],
  ['"alice app"', true],
  ['name:"alice app"', true],
  ['"alice  app"', false],
])('the filter %j finds Alice: %s', (filter, found) => {
  expect(holdsForAll(readFilter(filter, columns), alice)).toBe(found);
});

test('a colon in a name is no column', () => {
  expect(holdsForAll(readFilter('urn:device', columns), urn)).toBe(true);
  expect(readFilter('urn:device', columns)).toMatchObject([{ column: null, text: 'urn:device' }]);
});

test.each(['__proto__', 'constructor:x', '[', '(a+)+$', '"', '!'])('%j is text like any other', (filter) => {
  expect(holdsForAll(readFilter(filter, columns), urn)).toBe(filter === '"');
});
