import {
  clusterNameBody,
  clusterNamePath,
  limitBody,
  queuePath,
  readClusterName,
  readNamedUserLimits,
  readUser,
  readVhostLimits,
  userLimitPath,
  userLimitsPath,
  userPath,
  vhostLimitPath,
  vhostLimitsPath,
} from '@warren/management-api';
import { afterEach, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { badRequest, notAuthorised, notFound, put, remove } from './change.ts';
import type { Subject } from './contract.ts';

/** Limits of virtual hosts and users, and the cluster's name. */
export function limitContract({ series, node }: Subject): void {
  const queues = vhostLimitPath('billing', 'max-queues');
  const channels = userLimitPath('manager', 'max-channels');
  const vhostLimits = async (path = vhostLimitsPath('billing')) =>
    readVhostLimits((await ask(node(), path)).json);
  const userLimits = async (path = userLimitsPath('manager')) =>
    readNamedUserLimits((await ask(node(), path)).json);
  afterEach(async () => {
    for (const path of [queues, vhostLimitPath('billing', 'max-connections'), channels])
      await remove(node(), path);
  });

  test('limits of a virtual host are set, listed and taken away with 204', async () => {
    expect(await vhostLimits()).toEqual([]);
    expect(await put(node(), queues, limitBody(1_000))).toMatchObject({ status: 204, text: '' });
    expect((await put(node(), vhostLimitPath('billing', 'max-connections'), limitBody(-1))).status).toBe(204);
    const limits = { vhost: 'billing', maxQueues: 1_000, maxConnections: -1 };
    expect(await vhostLimits()).toEqual([limits]);
    expect(await vhostLimits(vhostLimitsPath())).toContainEqual(limits);
    expect((await remove(node(), vhostLimitPath('billing', 'max-connections'))).status).toBe(204);
    expect(await vhostLimits()).toEqual([{ vhost: 'billing', maxQueues: 1_000 }]);
    expect((await remove(node(), queues)).status).toBe(204);
    expect((await remove(node(), queues)).status).toBe(204);
    expect(await vhostLimits()).toEqual([]);
  });

  test('a virtual host with as many queues as it may have takes no more', async () => {
    await put(node(), queues, limitBody(0));
    expect(await put(node(), queuePath('billing', 'one more'), {})).toMatchObject(
      badRequest("cannot declare queue 'one more': queue limit in vhost 'billing' (0) is reached"),
    );
  });

  test('limits of a user are set, listed, shown with the user, and taken away with 204', async () => {
    expect(await userLimits()).toEqual([]);
    expect(await put(node(), channels, limitBody(100))).toMatchObject({ status: 204, text: '' });
    expect(await userLimits()).toEqual([{ user: 'manager', maxChannels: 100 }]);
    expect(await userLimits(userLimitsPath())).toContainEqual({ user: 'manager', maxChannels: 100 });
    expect(readUser((await ask(node(), userPath('manager'))).json).limits).toEqual({ maxChannels: 100 });
    expect((await remove(node(), channels)).status).toBe(204);
    expect((await remove(node(), channels)).status).toBe(204);
    expect(await userLimits()).toEqual([]);
    expect(await userLimits(userLimitsPath())).toEqual([]);
  });

  test.each<[unknown, string]>([
    [{}, '[{key_missing,value}]'],
    ['{', 'not_json'],
  ])('a limit put as %j is refused', async (body, reason) => {
    for (const path of [queues, channels])
      expect(await put(node(), path, body)).toMatchObject(badRequest(reason));
  });

  test.each<[unknown, string]>([
    ['5', 'should be a number, actually was <<"5">>'],
    [5.5, 'should be a number, actually was 5.5'],
    [null, 'should be a number, actually was null'],
  ])('the limit %j is refused: it %s', async (value, fault) => {
    expect(await put(node(), queues, { value })).toMatchObject(
      badRequest(`Validation failed\n\nmax-queues ${fault}\n`),
    );
    expect(await put(node(), channels, { value })).toMatchObject(badRequest(`max-channels ${fault}`));
  });

  test('what is not limited by brokers is refused', async () => {
    const term = '[{<<"max-nope">>,5}]';
    expect(await put(node(), '/api/vhost-limits/billing/max-nope', limitBody(5))).toMatchObject(
      badRequest(`Validation failed\n\nUnrecognised terms ${term} in limits\n`),
    );
    expect(await put(node(), '/api/user-limits/manager/max-nope', limitBody(5))).toMatchObject(
      badRequest(`Unrecognised terms ${term} in user-limits`),
    );
  });

  test('who and what is not there is not limited', async () => {
    const vhostNotFound = { status: 404, json: { error: 'not_found', reason: 'vhost_not_found' } };
    expect(await ask(node(), vhostLimitsPath('nope'))).toMatchObject(notFound);
    expect(await put(node(), vhostLimitPath('nope', 'max-queues'), limitBody(5))).toMatchObject(
      vhostNotFound,
    );
    expect(await ask(node(), userLimitsPath('nope'))).toMatchObject(notFound);
    expect(await put(node(), userLimitPath('nope', 'max-channels'), limitBody(5))).toMatchObject(
      badRequest(['no_such_user', 'nope']),
    );
    for (const path of [vhostLimitPath('nope', 'max-queues'), userLimitPath('nope', 'max-channels')]) {
      expect(await remove(node(), path)).toMatchObject(
        series === '3.10' ? { status: 500, text: '' } : vhostNotFound,
      );
    }
  });

  test.each(['monitor', 'policy', 'manager'] as const)(
    'the user %s reads some limits and sets none',
    async (as) => {
      const noAdministrator = notAuthorised('Not administrator user');
      expect((await ask(node(), vhostLimitsPath(), { as })).status).toBe(200);
      expect((await ask(node(), vhostLimitsPath('/'), { as })).status).toBe(200);
      const foreign = await ask(node(), vhostLimitsPath('billing'), { as });
      if (as === 'monitor') expect(foreign.status).toBe(200);
      else expect(foreign.status).toBe(series === '3.10' ? 401 : 404);
      const all = await ask(node(), userLimitsPath(), { as });
      if (series === '3.10') expect(all.status).toBe(200);
      else expect(all).toMatchObject(noAdministrator);
      expect((await ask(node(), userLimitsPath(as), { as })).status).toBe(200);
      const other = await ask(node(), userLimitsPath('admin'), { as });
      if (series === '3.10' || as === 'monitor') expect(other.status).toBe(200);
      else expect(other).toMatchObject(notAuthorised('User not authorised to access object'));
      for (const path of [queues, channels]) {
        expect(await put(node(), path, limitBody(5), as)).toMatchObject(noAdministrator);
        expect(await remove(node(), path, as)).toMatchObject(noAdministrator);
      }
    },
  );

  test('administrators name the cluster', async () => {
    const name = async () => readClusterName((await ask(node(), clusterNamePath, { as: 'manager' })).json);
    const before = await name();
    expect(await put(node(), clusterNamePath, clusterNameBody('new ñame'))).toMatchObject({
      status: 204,
      text: '',
    });
    expect(await name()).toBe('new ñame');
    expect(await put(node(), clusterNamePath, {})).toMatchObject(badRequest('[{key_missing,name}]'));
    expect(await put(node(), clusterNamePath, { name: 5 })).toMatchObject({ status: 500, text: '' });
    expect(await put(node(), clusterNamePath, { name: 'x' }, 'monitor')).toMatchObject(
      notAuthorised('Not administrator user'),
    );
    await put(node(), clusterNamePath, clusterNameBody(before));
    expect(await name()).toBe(before);
  });
}
