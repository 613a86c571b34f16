import { expect, test } from 'vitest';
import { hostileNames } from '../../../test/hostileNight.ts';
import type { DataColumn } from './dataColumn.ts';
import { csvText, jsonText } from './exportText.ts';

interface User {
  name: string;
  vhosts: number | null;
}

const columns: DataColumn<User>[] = [
  { id: 'name', header: 'Name', value: ({ name }) => name },
  { id: 'vhosts', header: 'Virtual hosts', value: ({ vhosts }) => vhosts },
];

test('each row is a line, numbers stay numbers, what is not known is empty', () => {
  const rows = [
    { name: 'a,"b"', vhosts: -3 },
    { name: 'two\nlines', vhosts: null },
  ];
  expect(csvText(columns, rows)).toBe('\ufeffname,vhosts\r\n"a,""b""",-3\r\n"two\nlines",\r\n');
  expect(JSON.parse(jsonText(columns, rows))).toEqual(rows);
});

test('a column of buttons is no data', () => {
  const withButtons: DataColumn<User>[] = [
    ...columns,
    { id: 'acts', header: '', acts: true, value: () => null },
  ];
  const rows = [{ name: 'a', vhosts: 1 }];
  expect(csvText(withButtons, rows)).toBe(csvText(columns, rows));
  expect(jsonText(withButtons, rows)).toBe(jsonText(columns, rows));
});

test.each(["=cmd|' /C calc'!A0", '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('%j is no formula', (name) => {
  const cell = csvText(columns, [{ name, vhosts: 1 }]).split('\r\n', 2)[1];
  expect(cell).toMatch(/^"?'/);
});

test.each(hostileNames)('the JSON holds %j as it is', (name) => {
  expect(JSON.parse(jsonText(columns, [{ name, vhosts: 0 }]))).toEqual([{ name, vhosts: 0 }]);
});
