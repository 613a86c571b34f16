import {
  exchangeTopicPermissionPath,
  readTopicPermissions,
  topicPermissionBody,
  topicPermissionPath,
  topicPermissionsPath,
  userTopicPermissionsPath,
  vhostTopicPermissionsPath,
} from '@warren/management-api';
import { afterEach, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { badRequest, notAuthorised, notFound, put, remove } from './change.ts';
import type { Subject } from './contract.ts';

const ofManager = topicPermissionPath('/', 'manager');
const onTopic = topicPermissionBody({ exchange: 'amq.topic', write: '^a\\.', read: '.*' });

/** Topic permissions: one for each user, virtual host and exchange. */
export function topicPermissionContract({ series, node }: Subject): void {
  afterEach(() => remove(node(), ofManager));
  const read = async (path: string) => readTopicPermissions((await ask(node(), path)).json);

  test('the first of a virtual host answers 201, every other 204', async () => {
    expect(await put(node(), ofManager, onTopic)).toMatchObject({ status: 201, text: '' });
    expect((await put(node(), ofManager, { ...onTopic, write: '^b' })).status).toBe(204);
    expect((await put(node(), ofManager, { ...onTopic, exchange: 'amq.direct' })).status).toBe(204);
    expect((await put(node(), ofManager, { ...onTopic, exchange: '' })).status).toBe(204);
    const given = ['', 'amq.direct', 'amq.topic'].map((exchange) => ({
      user: 'manager',
      vhost: '/',
      exchange,
      write: exchange === 'amq.topic' ? '^b' : '^a\\.',
      read: '.*',
    }));
    const lists = [topicPermissionsPath, vhostTopicPermissionsPath('/'), userTopicPermissionsPath('manager')];
    for (const list of lists) expect(await read(list)).toEqual(given);
    expect(await read(ofManager)).toEqual(expect.arrayContaining(given));
  });

  test('they go one by one, and all of a user in a virtual host at once', async () => {
    for (const exchange of ['amq.topic', 'amq.direct', 'amq.fanout'])
      await put(node(), ofManager, { ...onTopic, exchange });
    const onDirect = exchangeTopicPermissionPath('/', 'manager', 'amq.direct');
    expect(await read(onDirect)).toHaveLength(3);
    expect((await remove(node(), onDirect)).status).toBe(204);
    expect((await remove(node(), onDirect)).status).toBe(204);
    expect((await read(ofManager)).map(({ exchange }) => exchange).toSorted()).toEqual([
      'amq.fanout',
      'amq.topic',
    ]);
    expect((await remove(node(), ofManager)).status).toBe(204);
    expect(await remove(node(), ofManager)).toMatchObject(notFound);
    expect(await ask(node(), ofManager)).toMatchObject(notFound);
    expect(await read(userTopicPermissionsPath('manager'))).toEqual([]);
  });

  test.each<[string, unknown, unknown]>([
    ['without an exchange', { write: '', read: '' }, '[{key_missing,exchange}]'],
    ['without an expression', { exchange: 'amq.topic', read: '' }, '[{key_missing,write}]'],
    ['of what is no expression', { ...onTopic, read: '[' }, ['invalid_regexp', '[', [expect.any(Array), 1]]],
  ])('one %s is refused', async (_what, body, reason) => {
    expect(await put(node(), ofManager, body)).toMatchObject(badRequest(reason));
  });

  test.each([topicPermissionPath('nope', 'manager'), topicPermissionPath('/', 'nope')])(
    'nobody is permitted anything at %s',
    async (path) => {
      expect(await put(node(), path, {})).toMatchObject(badRequest('vhost_or_user_not_found'));
      expect(await ask(node(), path)).toMatchObject(notFound);
    },
  );

  test(`an exchange that is not there is ${series === '3.10' ? 'taken' : 'refused'}`, async () => {
    const answer = await put(node(), ofManager, { ...onTopic, exchange: 'nope' });
    if (series === '3.10') expect(answer.status).toBe(201);
    else expect(answer).toMatchObject(badRequest(['no_such_exchange', 'nope']));
  });

  test.each(['monitor', 'policy', 'manager'] as const)(
    'the user %s may neither read nor change them',
    async (as) => {
      const refused = notAuthorised('Not administrator user');
      const paths = [
        topicPermissionsPath,
        vhostTopicPermissionsPath('/'),
        userTopicPermissionsPath('manager'),
        ofManager,
      ];
      for (const path of paths) expect(await ask(node(), path, { as })).toMatchObject(refused);
      expect(await put(node(), ofManager, onTopic, as)).toMatchObject(refused);
      expect(await remove(node(), ofManager, as)).toMatchObject(refused);
    },
  );
}
