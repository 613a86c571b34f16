import { expect, test } from 'vitest';
import { copyPlan, doubledVhosts, emptiedVhosts, removalPlan } from './bulkPlan.ts';
import { permissionRows } from './permissionRows.ts';

const all = { configure: '.*', write: '.*', read: '.*' };
const own = { configure: '', write: '^a', read: '^a' };
const topic = { user: 'shop', vhost: 'a', exchange: 'events', write: '^shop', read: '' };
const rows = permissionRows(
  [
    { user: 'shop', vhost: 'a', ...own },
    { user: 'shop', vhost: 'b', ...all },
    { user: 'other', vhost: 'b', ...all },
  ],
  [topic],
);
const ofShop = rows.slice(0, 2);

test('a user is given what it has not the same already', () => {
  expect(copyPlan('other', ofShop, rows, false).map(({ change }) => change)).toEqual([
    { kind: 'set-permission', user: 'other', vhost: 'a', ...own },
  ]);
});

test('topic permissions come along when they are asked for', () => {
  expect(copyPlan('other', ofShop, rows, true).map(({ change }) => change)).toEqual([
    { kind: 'set-permission', user: 'other', vhost: 'a', ...own },
    { ...topic, kind: 'set-topic-permission', user: 'other' },
  ]);
});

test('nothing is copied to the user it is of, or to nobody', () => {
  expect(copyPlan('shop', ofShop, rows, true)).toEqual([]);
  expect(copyPlan('', ofShop, rows, true)).toEqual([]);
});

test('of two users in one virtual host only one can be copied', () => {
  expect(doubledVhosts(rows)).toEqual(['b']);
  expect(doubledVhosts(ofShop)).toEqual([]);
});

test('virtual hosts that nobody may enter afterwards are named', () => {
  expect(emptiedVhosts(ofShop, rows)).toEqual(['a']);
  expect(emptiedVhosts(rows, rows)).toEqual(['a', 'b']);
});

test('one removal for each', () => {
  expect(removalPlan(ofShop).map(({ change }) => change)).toEqual([
    { kind: 'clear-permission', user: 'shop', vhost: 'a' },
    { kind: 'clear-permission', user: 'shop', vhost: 'b' },
  ]);
});
