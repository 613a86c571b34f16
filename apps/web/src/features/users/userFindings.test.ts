import type { Permission, UserAccount } from '@warren/management-api';
import { expect, test } from 'vitest';
import { userFindings } from './userFindings.ts';
import { reachOf } from './userRows.ts';

const user: UserAccount = {
  name: 'svc',
  tags: [],
  passwordHash: 'hash',
  hashingAlgorithm: null,
  limits: {},
};

function row(expression: string): Permission {
  return { user: 'svc', vhost: '/', configure: expression, write: expression, read: expression };
}

test.each([
  ['nothing to say', user, [row('^svc\\.')], 2, []],
  ['no permissions', user, [], 2, ['no-permissions']],
  ['no password', { ...user, passwordHash: '' }, [row('^svc\\.')], 2, ['no-way-in']],
  ['.* for an application', user, [row('.*')], 2, ['everything-everywhere']],
  ['.* for an administrator', { ...user, tags: ['administrator'] }, [row('.*')], 2, []],
  ['the last administrator', { ...user, tags: ['administrator'] }, [row('.*')], 1, ['last-administrator']],
  ['the account everybody knows', { ...user, name: 'guest' }, [row('')], null, ['guest']],
  ['an open end', user, [row('^orders')], 2, ['open-end']],
])('%s', (_, account, permissions, administrators, codes) => {
  expect(userFindings(account, permissions, [], administrators).map(({ code }) => code)).toEqual(codes);
});

test.each([
  ['.*', 'everything'],
  ['', 'nothing'],
  ['^$', 'nothing'],
  ['^a', 'some'],
])('three times %j reaches %s', (expression, reach) => {
  expect(reachOf(row(expression))).toBe(reach);
});
