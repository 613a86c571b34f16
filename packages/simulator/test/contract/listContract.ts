import {
  connectionStatesPath,
  featureFlagsPath,
  path,
  readBlockedConnections,
  readFeatureFlags,
  readVhosts,
  readWhoami,
  vhostsPath,
  whoamiPath,
} from '@warren/management-api';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import type { Subject } from './contract.ts';
import { fieldsOf } from './fields.ts';

const oddVhost = 'odd / 100%+ñ';

/** Users, virtual hosts, feature flags, connections, and how lists are paged. */
export function listContract({ series, node }: Subject): void {
  test('whoami tells name and tags', async () => {
    expect(readWhoami((await ask(node(), whoamiPath, { as: 'monitor' })).json)).toEqual({
      name: 'monitor',
      tags: ['monitoring'],
      isInternalUser: series === '3.10' ? null : true,
    });
  });

  test.each([
    ['admin', ['/', 'billing', oddVhost]],
    ['monitor', ['/', 'billing', oddVhost]],
    ['manager', ['/']],
    ['billing-manager', ['billing']],
  ] as const)('the virtual hosts of %s are those the user may see', async (as, names) => {
    const vhosts = readVhosts((await ask(node(), vhostsPath, { as })).json);
    expect(vhosts.map(({ name }) => name)).toEqual(expect.arrayContaining([...names]));
    if (as !== 'admin' && as !== 'monitor') expect(vhosts).toHaveLength(names.length);
    expect(vhosts[0]).toMatchObject({ tracing: false, tags: expect.any(Array) });
    expect(vhosts[0]?.clusterState).toMatchObject({ [node().name]: 'running' });
  });

  test('a virtual host with every odd character in its name is found by it', async () => {
    const { status, json } = await ask(node(), path`/api/vhosts/${oddVhost}`);
    expect([status, fieldsOf(json).name]).toEqual([200, oddVhost]);
    const plus = await ask(node(), '/api/vhosts/odd+%2F+100%25%2B%C3%B1');
    expect(plus.status).toBe(404);
  });

  test('virtual hosts have message rates once there is traffic', async () => {
    const told = async () => {
      const { message_stats, messages } = fieldsOf((await ask(node(), path`/api/vhosts/${'/'}`)).json);
      return { message_stats, messages };
    };
    // Statistics of a young cluster come after a while.
    await expect.poll(told, { timeout: 60_000, interval: 500 }).toMatchObject({
      message_stats: { publish: expect.any(Number) },
      messages: expect.any(Number),
    });
  });

  test('feature flags tell state and stability', async () => {
    const flags = readFeatureFlags((await ask(node(), featureFlagsPath)).json);
    expect(flags.length).toBeGreaterThan(5);
    for (const flag of flags) {
      expect(['enabled', 'disabled', 'state_changing', 'unavailable']).toContain(flag.state);
      expect(['required', 'stable', 'experimental']).toContain(flag.stability);
      expect(flag.providedBy).toEqual(expect.any(String));
    }
  });

  test('connections come by page, with their states alone', async () => {
    const { json } = await ask(node(), connectionStatesPath);
    expect(readBlockedConnections(json)).toEqual({ blocked: 0, blocking: 0, atLeast: expect.any(Boolean) });
    const page = fieldsOf(json);
    expect(page).toMatchObject({
      page: 1,
      page_size: 500,
      total_count: expect.any(Number),
      filtered_count: page.total_count,
    });
    for (const item of [page.items].flat()) expect(Object.keys(fieldsOf(item))).toEqual(['state']);
  });

  test('a user without the tag monitoring sees only their own connections', async () => {
    expect((await ask(node(), '/api/connections', { as: 'billing-manager' })).json).toEqual([]);
  });

  test.each([
    ['page=9&page_size=100', 'page_out_of_range', /^Page out of range, page: 9 page size: 100, len: \d+$/],
    ['page=x', 'bad_request', /^Pagination parameters are invalid$/],
    [
      'page=1&page_size=501',
      'invalid_pagination_parameters',
      /^Invalid pagination parameters: page number 1, page size 501$/,
    ],
  ])('the page %s is refused', async (query, error, reason) => {
    const answer = await ask(node(), `${vhostsPath}?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({ error, reason: expect.stringMatching(reason) });
  });

  test('the cluster has a name', async () => {
    expect((await ask(node(), '/api/cluster-name')).json).toEqual({ name: expect.stringMatching(/./) });
  });
}
