import {
  permissionBody,
  permissionPath,
  permissionsPath,
  readBrokerError,
  readPermission,
  readPermissions,
  readVhosts,
  userBody,
  userPath,
  userPermissionsPath,
  vhostPermissionsPath,
  vhostsPath,
} from '@warren/management-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, basic } from './ask.ts';
import { badRequest, notAuthorised, notFound, put, remove } from './change.ts';
import type { Subject } from './contract.ts';

const nothing = permissionBody({ configure: '', write: '', read: '' });
const some = permissionBody({ configure: '^app\\.', write: '^(app|amq\\.topic)', read: '' });
const clerk = userPath('permitted clerk');
const inBilling = permissionPath('billing', 'permitted clerk');

/** Permissions: read in three ways, written one by one, and what they open. */
export function permissionContract({ series, node }: Subject): void {
  beforeAll(() => put(node(), clerk, userBody(['management'], { kind: 'password', password: 'pw' })));
  afterAll(() => remove(node(), clerk));

  test('permissions come by virtual host and user, never paged', async () => {
    const { json } = await ask(node(), `${permissionsPath}?page=1&page_size=1`);
    const order = readPermissions(json).map(({ vhost, user }) => [vhost, user]);
    expect(order).toEqual(
      order.toSorted(([a = '', b = ''], [c = '', d = '']) => (a === c ? (b < d ? -1 : 1) : a < c ? -1 : 1)),
    );
    expect(readPermissions(json)).toContainEqual({ vhost: 'billing', user: 'monitor', ...nothing });
  });

  test('a permission is given with 201, changed with 204, read in every list, taken with 204', async () => {
    expect(await put(node(), inBilling, nothing)).toMatchObject({ status: 201, text: '' });
    expect((await put(node(), inBilling, some)).status).toBe(204);
    const given = { user: 'permitted clerk', vhost: 'billing', ...some };
    expect(readPermission((await ask(node(), inBilling)).json)).toEqual(given);
    const lists = [permissionsPath, vhostPermissionsPath('billing'), userPermissionsPath('permitted clerk')];
    for (const list of lists) expect(readPermissions((await ask(node(), list)).json)).toContainEqual(given);
    expect(await remove(node(), inBilling)).toMatchObject({ status: 204, text: '' });
    expect(await remove(node(), inBilling)).toMatchObject(notFound);
    expect(await ask(node(), inBilling)).toMatchObject(notFound);
  });

  test('a permission opens the virtual host, and nothing more than that is needed', async () => {
    const as = { authorization: basic('permitted clerk', 'pw') };
    const entered = async () =>
      readVhosts((await ask(node(), vhostsPath, { as })).json).map(({ name }) => name);
    expect(await entered()).toEqual([]);
    await put(node(), inBilling, nothing);
    expect(await entered()).toEqual(['billing']);
    await remove(node(), inBilling);
    expect(await entered()).toEqual([]);
  });

  test('permissions go with their user', async () => {
    await put(node(), userPath('gone'), userBody([], { kind: 'none' }));
    await put(node(), permissionPath('billing', 'gone'), nothing);
    await remove(node(), userPath('gone'));
    expect((await ask(node(), permissionPath('billing', 'gone'))).status).toBe(404);
    await put(node(), userPath('gone'), userBody([], { kind: 'none' }));
    expect((await ask(node(), userPermissionsPath('gone'))).json).toEqual([]);
    await remove(node(), userPath('gone'));
  });

  test.each([
    permissionPath('nope', 'admin'),
    permissionPath('/', 'nope'),
    vhostPermissionsPath('nope'),
    userPermissionsPath('nope'),
  ])('there is nothing at %s', async (path) => {
    expect(await ask(node(), path)).toMatchObject(notFound);
  });

  test.each([permissionPath('nope', 'admin'), permissionPath('/', 'nope')])(
    'nothing is permitted at %s',
    async (path) => {
      expect(await put(node(), path, { configure: '[' })).toMatchObject(
        badRequest('vhost_or_user_not_found'),
      );
    },
  );

  test.each<[string, unknown, string]>([
    ['of two expressions', { configure: '', read: '' }, '[{key_missing,write}]'],
    ['of none', '', '[{key_missing,configure},{key_missing,write},{key_missing,read}]'],
    ['that is no JSON', '{', 'not_json'],
  ])('a permission %s is refused', async (_what, body, reason) => {
    expect(await put(node(), inBilling, body)).toMatchObject(badRequest(reason));
  });

  test('a permission of a number fails with an empty 500', async () => {
    expect(await put(node(), inBilling, { ...nothing, read: 5 })).toMatchObject({ status: 500, text: '' });
  });

  test.each([
    ['a(b', 'missing ): 3', 'missing closing parenthesis: 3'],
    ['a)b', 'unmatched parentheses: 1', 'unmatched closing parenthesis: 2'],
    ['*', 'nothing to repeat: 0', 'quantifier does not follow a repeatable item: 1'],
    ['é[', 'missing terminating ] for character class: 3', 'missing terminating ] for character class: 3'],
    ['a\\', '\\ at end of pattern: 2', '\\ at end of pattern: 2'],
    ['a{2,1}', 'numbers out of order in {} quantifier: 5', 'numbers out of order in {} quantifier: 5'],
    ['[z-a]', 'range out of order in character class: 3', 'range out of order in character class: 4'],
  ])('the expression %s is refused in the words of the release', async (expression, old, current) => {
    const { status, text, json } = await put(node(), inBilling, { ...nothing, write: expression });
    const codes = [...new TextEncoder().encode(expression)];
    const fault = [expect.any(Array), expect.any(Number)];
    expect({ status, json }).toEqual(badRequest(['invalid_regexp', codes, fault]));
    expect(readBrokerError(status, text).reason).toMatch(series === '3.10' ? old : current);
  });

  test.each(['(?i)abc', '[]]', '\\Q(\\E', 'a{', '(?#note)x', '[[:alpha:]]+', '(?:a|b)*+', '(?=a)*', '[\\]]'])(
    'the expression %s is taken',
    async (expression) => {
      expect((await put(node(), inBilling, { ...nothing, write: expression })).status).toBeLessThan(205);
      expect(readPermission((await ask(node(), inBilling)).json).write).toBe(expression);
    },
  );

  test(`an expression of more than 1,024 bytes is ${series === '3.10' ? 'taken' : 'refused'}`, async () => {
    const { status, json } = await put(node(), inBilling, { ...nothing, read: 'x'.repeat(1_025) });
    if (series === '3.10') expect(status).toBe(204);
    else
      expect({ status, json }).toEqual(badRequest(['invalid_regexp', expect.any(Array), 'pattern_too_long']));
  });

  describe.each(['monitor', 'policy', 'manager'] as const)('the user %s', (as) => {
    test.each([permissionsPath, permissionPath('/', as), vhostPermissionsPath('/'), userPermissionsPath(as)])(
      'may not read %s',
      async (path) => {
        expect(await ask(node(), path, { as })).toMatchObject(notAuthorised('Not administrator user'));
      },
    );

    test('may not give or take permissions', async () => {
      const path = permissionPath('/', as);
      expect(await put(node(), path, some, as)).toMatchObject(notAuthorised('Not administrator user'));
      expect(await remove(node(), path, as)).toMatchObject(notAuthorised('Not administrator user'));
    });
  });
}
