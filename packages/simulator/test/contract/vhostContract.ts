import {
  countByVhost,
  permissionBody,
  permissionPath,
  policiesPath,
  policyPath,
  queueBody,
  queuePath,
  queueVhostsPath,
  readBrokerPolicies,
  readPermissions,
  readTotalCount,
  readVhost,
  readVhostFigures,
  readVhosts,
  vhostBody,
  vhostFiguresPath,
  vhostPath,
  vhostPermissionsPath,
  vhostProtectionPath,
  vhostQueueCountPath,
  vhostStartPath,
  vhostsPath,
} from '@warren/management-api';
import { afterEach, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { badRequest, notAuthorised, notFound, post, put, remove } from './change.ts';
import type { Subject } from './contract.ts';

const shop = vhostPath('contract shop');
const plain = { description: '', tags: [], defaultQueueType: null, tracing: null };

/** Virtual hosts: made, described, protected, started again, and gone with all that was in them. */
export function vhostContract({ series, harness, node }: Subject): void {
  const read = async () => readVhost((await ask(node(), shop)).json);
  afterEach(async () => {
    await remove(node(), vhostProtectionPath('contract shop'));
    await remove(node(), shop);
  });

  test('a new one answers 201, a changed one 204, and whoever made it has all permissions', async () => {
    expect(await put(node(), shop, '')).toMatchObject({ status: 201, text: '' });
    expect(await read()).toEqual({
      name: 'contract shop',
      description: null,
      tags: [],
      defaultQueueType: series === '3.10' ? null : 'classic',
      tracing: false,
      protectedFromDeletion: series === '3.10' ? null : false,
      clusterState: expect.objectContaining({ [node().name]: 'running' }),
      messages: null,
      messagesReady: null,
      messagesUnacked: null,
      messageRates: {},
    });
    const permissions = readPermissions((await ask(node(), vhostPermissionsPath('contract shop'))).json);
    expect(permissions).toEqual([
      { user: 'admin', vhost: 'contract shop', configure: '.*', write: '.*', read: '.*' },
    ]);
    const settings = {
      description: 'Ladenkasse für 日本',
      tags: ['a', 'b,c', 'é', 'null'],
      defaultQueueType: 'quorum',
      tracing: true,
    };
    expect(await put(node(), shop, vhostBody(settings))).toMatchObject({ status: 204, text: '' });
    const { description, tags, tracing, defaultQueueType } = await read();
    expect({ description, tags, tracing }).toEqual({
      description: settings.description,
      tags: settings.tags,
      tracing: true,
    });
    expect(defaultQueueType).toBe(series === '3.10' ? null : 'quorum');
    const listed = readVhosts((await ask(node(), vhostsPath)).json);
    expect(listed.find(({ name }) => name === 'contract shop')).toMatchObject({ description, tags });
  });

  test('a PUT replaces description, tags and default queue type, said or not; tracing stays', async () => {
    await put(
      node(),
      shop,
      vhostBody({ description: 'x', tags: ['a'], defaultQueueType: 'stream', tracing: true }),
    );
    await put(node(), shop, { tags: ' b , c,' });
    expect(await read()).toMatchObject({
      description: null,
      tags: ['b', 'c'],
      tracing: true,
      defaultQueueType: series === '3.10' ? null : 'classic',
    });
  });

  test('everything in it goes with it', async () => {
    await put(node(), shop, '');
    await put(
      node(),
      permissionPath('contract shop', 'plain'),
      permissionBody({ configure: '', write: '', read: '' }),
    );
    await put(node(), policyPath('contract shop', 'p'), { pattern: '', definition: { expires: 60_000 } });
    await put(node(), queuePath('contract shop', 'q'), { durable: true });
    expect(await remove(node(), shop)).toMatchObject({ status: 204, text: '' });
    expect(await remove(node(), shop)).toMatchObject(notFound);
    expect(await ask(node(), permissionPath('contract shop', 'plain'))).toMatchObject(notFound);
    await put(node(), shop, '');
    expect((await ask(node(), permissionPath('contract shop', 'plain'))).status).toBe(404);
    expect(readBrokerPolicies((await ask(node(), policiesPath('contract shop'))).json)).toEqual([]);
    expect((await ask(node(), queuePath('contract shop', 'q'))).status).toBe(404);
  });

  test('its queues are counted without statistics, alone and beside those of others', async () => {
    await put(node(), shop, '');
    const count = async () => readTotalCount((await ask(node(), vhostQueueCountPath('contract shop'))).json);
    expect(await count()).toBe(0);
    for (const name of ['a', 'b']) {
      await put(
        node(),
        queuePath('contract shop', name),
        queueBody({ durable: true, autoDelete: false, arguments: {} }),
      );
    }
    expect(await count()).toBe(2);
    const counts = countByVhost((await ask(node(), queueVhostsPath)).json);
    expect(counts.get('contract shop')).toBe(2);
    expect(counts.get('/')).toBeGreaterThan(0);
  });

  test('its figures come with samples, counters and lengths alike', async () => {
    const age = { ageS: 600, incrementS: 5 };
    const path = vhostFiguresPath('/', { lengths: age, msgRates: age, dataRates: age });
    const least = async () => {
      const { queueTotals, messageRates, received, sent } = readVhostFigures((await ask(node(), path)).json);
      const figures = [queueTotals.ready, messageRates.publish, received, sent];
      return Math.min(...figures.map((figure) => figure?.samples.length ?? 0));
    };
    // Statistics of a young cluster come after a while.
    await expect.poll(least, { timeout: 60_000, interval: 500 }).toBeGreaterThan(1);
  });

  test('it can be started again on a node', async () => {
    await put(node(), shop, '');
    expect(await post(node(), vhostStartPath('contract shop', node().name), undefined)).toMatchObject({
      status: 204,
      text: '',
    });
    expect(await post(node(), vhostStartPath('contract shop', 'nope@localhost'), undefined)).toMatchObject(
      badRequest(
        series === '3.10'
          ? 'Request to node nope@localhost failed with nodedown'
          : 'Unknown node: nope@localhost',
      ),
    );
    expect(await post(node(), vhostStartPath('nope', node().name), undefined)).toMatchObject(
      badRequest(`Request to node ${node().name} failed with {no_such_vhost,<<"nope">>}`),
    );
  });

  test('one that failed on a node is stopped there until it is started again', async () => {
    await put(node(), shop, '');
    await harness().stopVhost(node().name, 'contract shop');
    expect((await read()).clusterState[node().name]).toBe('stopped');
    expect(Object.values((await read()).clusterState)).toContain('running');
    expect(await ask(node(), '/api/health/checks/virtual-hosts')).toMatchObject({
      status: 503,
      json: { status: 'failed', reason: 'Some virtual hosts are down', 'virtual-hosts': ['contract shop'] },
    });
    expect((await post(node(), vhostStartPath('contract shop', node().name), undefined)).status).toBe(204);
    expect((await read()).clusterState[node().name]).toBe('running');
    expect((await ask(node(), '/api/health/checks/virtual-hosts')).status).toBe(200);
  });

  if (series === '4') {
    test('one that is protected is not deleted', async () => {
      await put(node(), shop, '');
      const protection = vhostProtectionPath('contract shop');
      expect((await post(node(), protection, undefined)).status).toBe(204);
      expect((await read()).protectedFromDeletion).toBe(true);
      expect(await remove(node(), shop)).toMatchObject({
        status: 412,
        json: {
          error: 'precondition_failed',
          reason: "Refusing to delete virtual host 'contract shop' because it is protected from deletion",
        },
      });
      await put(node(), shop, vhostBody(plain));
      expect((await read()).protectedFromDeletion).toBe(true);
      expect((await remove(node(), protection)).status).toBe(204);
      expect((await read()).protectedFromDeletion).toBe(false);
      expect((await remove(node(), shop)).status).toBe(204);
      expect((await post(node(), protection, undefined)).status).toBe(404);
    });
  } else {
    test('there is no protection from deletion', async () => {
      await put(node(), shop, '');
      expect((await ask(node(), vhostProtectionPath('contract shop'))).status).toBe(404);
    });
  }

  test.each<[unknown, unknown]>([
    [{ tracing: 'yes' }, ['not_boolean', 'yes']],
    ['[]', 'not_json'],
    ['{', 'not_json'],
  ])('one put as %j is refused', async (body, reason) => {
    expect(await put(node(), shop, body)).toMatchObject(badRequest(reason));
    expect((await ask(node(), shop)).status).toBe(404);
  });

  test('tags that are a number fail with an empty 500', async () => {
    expect(await put(node(), shop, { tags: 5 })).toMatchObject({ status: 500, text: '' });
  });

  test.each([
    ['nope', 'nope is not a valid queue type'],
    ['', 'default_queue_type must not be an empty string'],
    [5, '5 is not a valid default_queue_type value'],
  ])(
    `the default queue type %j is ${series === '3.10' ? 'passed over' : 'refused'}`,
    async (type, reason) => {
      const answer = await put(node(), shop, { default_queue_type: type });
      if (series === '3.10') expect(answer.status).toBe(201);
      else expect(answer).toMatchObject(badRequest(reason));
    },
  );

  describe.each(['monitor', 'policy', 'manager'] as const)('the user %s', (as) => {
    test('neither sees a single one nor changes any', async () => {
      const refused = notAuthorised('Not administrator user');
      expect(await ask(node(), vhostPath('/'), { as })).toMatchObject(refused);
      expect(await put(node(), shop, '', as)).toMatchObject(refused);
      expect(await remove(node(), vhostPath('billing'), as)).toMatchObject(refused);
      const start = await ask(node(), vhostStartPath('/', node().name), { method: 'POST', as });
      expect(start).toMatchObject(refused);
    });
  });
}
