import {
  bulkDeleteUsersBody,
  bulkDeleteUsersPath,
  readUser,
  readUsers,
  readWhoami,
  type UserSecret,
  userBody,
  userPath,
  usersPath,
  usersWithoutPermissionsPath,
  whoamiPath,
} from '@warren/management-api';
import { afterAll, describe, expect, test } from 'vitest';
import { ask, basic } from './ask.ts';
import { badRequest, notAuthorised, notFound, post, put, remove } from './change.ts';
import type { Subject } from './contract.ts';

const clerk = userPath('clerk');
const noSecret: UserSecret = { kind: 'none' };

/** Users: who is there, how one is made, proves who they are, and goes. */
export function userContract({ series, node }: Subject): void {
  const clerkNow = async () => readUser((await ask(node(), clerk)).json);
  const whoami = async (name: string, password: string) =>
    (await ask(node(), whoamiPath, { as: { authorization: basic(name, password) } })).status;
  afterAll(() => remove(node(), clerk));

  test('users come by name, with tags and a hash of the password', async () => {
    const users = readUsers((await ask(node(), usersPath)).json);
    const names = users.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    expect(users.find(({ name }) => name === 'monitor')).toEqual({
      name: 'monitor',
      tags: ['monitoring'],
      passwordHash: expect.stringMatching(/^[A-Za-z0-9+/]{48}$/),
      hashingAlgorithm: 'rabbit_password_hashing_sha256',
      limits: {},
    });
  });

  test(`the list of users is ${series === '3.10' ? 'never paged' : 'paged when a page is asked for'}`, async () => {
    const { json } = await ask(
      node(),
      `${usersPath}?page=1&page_size=2&columns=name&name=MAN.G&use_regex=true`,
    );
    const found = [{ name: 'billing-manager' }, { name: 'manager' }];
    if (series === '3.10') expect(json).toEqual(expect.arrayContaining([...found, { name: 'guest' }]));
    else expect(json).toMatchObject({ filtered_count: 2, item_count: 2, page_count: 1, items: found });
  });

  test('a user is made with 201, replaced with 204, deleted with 204', async () => {
    const secret: UserSecret = { kind: 'password', password: 'first' };
    expect(await put(node(), clerk, userBody(['management', 'a,b'], secret))).toMatchObject({
      status: 201,
      text: '',
    });
    expect((await clerkNow()).tags).toEqual(['management', 'a,b']);
    expect(await whoami('clerk', 'first')).toBe(200);
    expect((await put(node(), clerk, { tags: ' management ,,second', password: 'other' })).status).toBe(204);
    expect((await clerkNow()).tags).toEqual(['management', 'second']);
    expect([await whoami('clerk', 'first'), await whoami('clerk', 'other')]).toEqual([401, 200]);
    expect(await remove(node(), clerk)).toMatchObject({ status: 204, text: '' });
    expect(await remove(node(), clerk)).toMatchObject(notFound);
    expect(await ask(node(), clerk)).toMatchObject(notFound);
  });

  test('a hash lets in with the password that it was made from', async () => {
    const { passwordHash, hashingAlgorithm } = readUser((await ask(node(), userPath('manager'))).json);
    const secret: UserSecret = { kind: 'hash', passwordHash, hashingAlgorithm };
    await put(node(), clerk, userBody(['management'], secret));
    expect(await clerkNow()).toMatchObject({ passwordHash, hashingAlgorithm });
    expect(await whoami('clerk', 'manager-pw')).toBe(200);
  });

  test('without a password nobody gets in, with an empty one neither', async () => {
    await put(node(), clerk, userBody(['management'], noSecret));
    expect((await clerkNow()).passwordHash).toBe('');
    expect(await whoami('clerk', '')).toBe(401);
    await put(node(), clerk, userBody(['management'], { kind: 'password', password: '' }));
    expect((await clerkNow()).passwordHash).not.toBe('');
    expect(await whoami('clerk', '')).toBe(401);
  });

  test('tags come back by name', async () => {
    const tags = ['management', 'é', '队列', '🐇', 'null', 'undefined'];
    await put(node(), clerk, userBody(tags, { kind: 'password', password: 'pw' }));
    expect((await clerkNow()).tags).toEqual(tags);
    const as = { authorization: basic('clerk', 'pw') };
    expect(readWhoami((await ask(node(), whoamiPath, { as })).json).tags).toEqual(tags);
  });

  test.each<[string, unknown, unknown]>([
    ['without tags', { password: 'x' }, 'tags_not_present'],
    ['without a body', '', 'tags_not_present'],
    [
      'with two secrets',
      { tags: '', password: 'x', password_hash: '' },
      'both_password_and_password_hash_are_provided',
    ],
    ['with a hash that is none', { tags: '', password_hash: 'zzz' }, ['not_base64', 'zzz']],
    ['that is no JSON', '{', 'not_json'],
    ['that is a list', [], 'not_json'],
  ])('a user %s is refused', async (_what, body, reason) => {
    expect(await put(node(), userPath('nobody'), body)).toMatchObject(badRequest(reason));
    expect((await ask(node(), userPath('nobody'))).status).toBe(404);
  });

  test.each<[string, unknown]>([
    ['a password that is a number', { tags: '', password: 5 }],
    ['tags that are null', { tags: null, password: 'x' }],
    ['a tag of more than 255 bytes', { tags: ['é'.repeat(128)], password: 'x' }],
  ])('%s fails with an empty 500', async (_what, body) => {
    expect(await put(node(), userPath('nobody'), body)).toMatchObject({ status: 500, text: '' });
  });

  test('users who may enter nothing are listed apart', async () => {
    await put(node(), clerk, userBody([], noSecret));
    const names = async () =>
      readUsers((await ask(node(), usersWithoutPermissionsPath)).json).map(({ name }) => name);
    expect(await names()).toEqual(['clerk']);
  });

  test('many are deleted at once; 3.10 stops at one that is not there, 4.x passes it over', async () => {
    for (const name of ['many-1', 'many-2']) await put(node(), userPath(name), userBody([], noSecret));
    const answer = await post(node(), bulkDeleteUsersPath, bulkDeleteUsersBody(['many-1', 'nope', 'many-2']));
    const left = async () =>
      readUsers((await ask(node(), usersPath)).json)
        .map(({ name }) => name)
        .filter((name) => name.startsWith('many-'));
    if (series === '3.10') {
      expect(answer).toMatchObject(badRequest(['no_such_user', 'nope']));
      expect(await left()).toEqual(['many-2']);
      await remove(node(), userPath('many-2'));
    } else {
      expect(answer).toMatchObject({ status: 204, text: '' });
      expect(await left()).toEqual([]);
    }
    expect(await post(node(), bulkDeleteUsersPath, {})).toMatchObject(badRequest('[{key_missing,users}]'));
    expect((await ask(node(), bulkDeleteUsersPath)).headers.allow).toBe('POST, OPTIONS');
  });

  test('an administrator can delete themselves, and is nobody then', async () => {
    await put(node(), clerk, userBody(['administrator'], { kind: 'password', password: 'pw' }));
    const as = { authorization: basic('clerk', 'pw') };
    expect((await remove(node(), clerk, as)).status).toBe(204);
    expect(await whoami('clerk', 'pw')).toBe(401);
  });

  describe.each(['monitor', 'policy', 'manager'] as const)('the user %s', (as) => {
    test.each([usersPath, usersWithoutPermissionsPath, userPath('admin'), userPath(as)])(
      'may not read %s',
      async (path) => {
        expect(await ask(node(), path, { as })).toMatchObject(notAuthorised('Not administrator user'));
      },
    );

    test('may not change users, themselves neither', async () => {
      const body = userBody(['administrator'], { kind: 'password', password: 'mine' });
      expect(await put(node(), userPath(as), body, as)).toMatchObject(
        notAuthorised('Not administrator user'),
      );
      expect(await remove(node(), userPath('admin'), as)).toMatchObject(
        notAuthorised('Not administrator user'),
      );
    });
  });
}
