import { liveHealthSchema, liveNodeSchema, liveNodesSchema, liveOverviewSchema } from '@warren/console-api';
import { readOverview } from '@warren/management-api';
import { type Cluster, nodeNamed, requestManagement } from '@warren/testbed';
import { expect, test } from 'vitest';
import { logInWith, startWarren } from '../startWarren.ts';

const users = ['guest', 'admin', 'monitor', 'policy', 'manager', 'billing-manager', 'plain'] as const;

/** What live answers give to users of every tag, held against what brokers of a series give them. */
export function liveTests(cluster: () => Cluster): void {
  const start = (now?: () => number) =>
    startWarren({ urls: cluster().nodes.map((node) => node.managementUrl), ...(now ? { now } : {}) });

  const authorizationOf = (name: string) => {
    const password = cluster().users[name]?.password ?? name;
    return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
  };
  const ask = async (url: string, name: string) => {
    const answer = await fetch(url, { headers: { authorization: authorizationOf(name) } });
    const json: unknown = await answer.json();
    return { status: answer.status, json };
  };
  const direct = (name: string, path: string) => ask(nodeNamed(cluster()).managementUrl + path, name);

  test.each([
    '/api/overview?lengths_age=60&lengths_incr=5&msg_rates_age=60&msg_rates_incr=5',
    '/api/nodes',
    '/api/nodes?node_stats_age=60&node_stats_incr=5',
    '/api/nodes/rabbit1%40localhost/memory',
    '/api/health/checks/certificate-expiration/100/years',
    '/api/connections?page=1&page_size=500&columns=state',
  ])('monitoring and administrator are given the same by %s', async (path) => {
    const [monitor, admin] = [await direct('monitor', path), await direct('admin', path)];
    expect([monitor.status, admin.status]).toEqual([200, 200]);
    expect(outline(monitor.json)).toEqual(outline(admin.json));
  });

  test('S5 nobody is given more than the broker gives them, whoever else watches', async () => {
    const { url } = await start();
    const live = (name: string, path: string) => ask(`${url}/console/live/${path}`, name);
    for (const name of users)
      await Promise.all(['overview', 'nodes', 'health'].map((path) => live(name, path)));
    for (const name of users) {
      const given = await direct(name, '/api/overview');
      const overview = await live(name, 'overview?range=600');
      if (given.status !== 200) {
        // A user without any management tag is turned away before anything is looked up.
        expect([name, overview.status]).toEqual([name, 401]);
        continue;
      }
      const shown = liveOverviewSchema.parse(overview.json).data;
      const broker = readOverview(given.json);
      expect([name, shown?.listeners.length]).toEqual([name, broker.listeners.length]);
      expect([name, shown?.contexts.length]).toEqual([name, broker.contexts.length]);
      expect([name, shown?.objectTotals.exchanges]).toEqual([name, broker.objectTotals.exchanges]);
      expect([name, shown?.objectTotals.consumers]).toEqual([name, broker.objectTotals.consumers]);

      const seesNodes = (await direct(name, '/api/nodes')).status === 200;
      const nodes = await live(name, 'nodes');
      const node = await live(name, 'node?name=rabbit1%40localhost');
      expect([name, nodes.status, node.status]).toEqual([name, ...(seesNodes ? [200, 200] : [403, 403])]);
      if (!seesNodes) {
        const { json } = await direct(name, '/api/nodes?columns=name');
        expect(nodes.json).toMatchObject({ broker: { status: 401, body: JSON.stringify(json) } });
      }

      const health = liveHealthSchema.parse((await live(name, 'health')).json).data;
      const flags = health?.rules.find(({ code }) => code === 'feature-flags-disabled');
      const isGiven = (await direct(name, '/api/feature-flags')).status === 200;
      expect([name, flags?.state !== 'not-judged']).toEqual([name, isGiven]);
      expect([name, health?.views.length]).toEqual([name, seesNodes ? 3 : 0]);
    }
  });

  test('S5 a tag that was taken away holds no longer than 30 s', async () => {
    const name = 'live-watcher';
    const change = (tags: string) =>
      requestManagement(nodeNamed(cluster()), {
        method: 'PUT',
        path: `/api/users/${name}`,
        body: { password: name, tags },
      });
    await change('monitoring');
    let now = Date.now();
    const browse = (await start(() => now)).browser();
    expect((await browse('/console/session', logInWith(name, name))).status).toBe(200);
    expect((await browse('/console/live/nodes')).status).toBe(200);
    await change('management');
    now += 31_000;
    expect((await browse('/console/live/nodes')).status).toBe(403);
    const overview = liveOverviewSchema.parse(await (await browse('/console/live/overview')).json());
    expect(overview.data?.seesNodes).toBe(false);
    await requestManagement(nodeNamed(cluster()), { method: 'DELETE', path: `/api/users/${name}` });
  });

  test('every node is listed, answers for itself, and has its page', async () => {
    const { url } = await start();
    const nodes = liveNodesSchema.parse((await ask(`${url}/console/live/nodes`, 'monitor')).json);
    expect(nodes.data?.nodes.map(({ name, running, answered }) => [name, running, answered])).toEqual(
      cluster().nodes.map(({ name }) => [name, true, true]),
    );
    expect(nodes.missing).toEqual([]);
    const path = `node?range=600&name=${encodeURIComponent('rabbit2@localhost')}`;
    const node = liveNodeSchema.parse((await ask(`${url}/console/live/${path}`, 'monitor')).json);
    expect(node.data?.memory?.categories.length).toBeGreaterThan(5);
    expect(node.data?.clusterLinks).toHaveLength(2);
    expect(node.data?.activitySeries.times.length).toBeGreaterThan(0);
  });
}

/** Which fields there are, whatever they say; figures move between two questions. */
function outline(json: unknown): unknown {
  if (Array.isArray(json)) return json.slice(0, 1).map(outline);
  if (typeof json !== 'object' || json === null) return typeof json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, outline(value)]));
}
