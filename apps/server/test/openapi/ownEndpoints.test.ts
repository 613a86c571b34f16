import type { Simulator } from '@warren/simulator/http';
import { startSimulator } from '@warren/simulator/http';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type StartedWarren, startWarren } from '../startWarren.ts';

// A simulated cluster lives through a day before it answers.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

/** Who asks: nobody, a wrong password, and a user of each tag. `policy` and `manager` may enter `/` alone. */
const askers = ['nobody', 'wrong', 'plain', 'manager', 'policy', 'monitor', 'admin'] as const;

interface Endpoint {
  method: 'GET' | 'POST';
  path: string;
  /** Whose answer depends on a virtual host; absent: it does not. */
  body?: (vhost: string) => object;
  /** By virtual host, in the order of the askers. */
  statuses: Readonly<Record<string, readonly number[]>>;
}

const put = {
  kind: 'policy',
  change: 'put',
  name: 'new',
  body: { pattern: '^a', definition: { expires: 5 } },
};
const publish = { operation: 'basic.publish', exchange: 'amq.topic' };
/** A virtual host that may not be entered: 3.10 says so, 4.x that there is none. */
const hidden = Number.NaN;
const onlyTagged = { any: [401, 401, 401, 200, 200, 200, 200] };
const onlyMonitors = { any: [401, 401, 401, 403, 403, 200, 200] };
const onlyAdministrators = [401, 401, 401, 403, 403, 403, 200];
const whoEnters = {
  '/': [401, 401, 401, 200, 200, 200, 200],
  billing: [401, 401, 401, hidden, hidden, 200, 200],
  'not-there': [401, 401, 401, 404, 404, 404, 404],
};

const endpoints: readonly Endpoint[] = [
  { method: 'GET', path: '/live/overview', statuses: onlyTagged },
  { method: 'GET', path: '/live/health', statuses: onlyTagged },
  { method: 'GET', path: '/live/nodes', statuses: onlyMonitors },
  { method: 'GET', path: '/live/node?name=rabbit%40mq1', statuses: onlyMonitors },
  { method: 'GET', path: '/health', statuses: onlyTagged },
  { method: 'GET', path: '/findings/permissions', statuses: { any: onlyAdministrators } },
  { method: 'POST', path: '/preview/policy', body: (vhost) => ({ vhost, ...put }), statuses: whoEnters },
  {
    method: 'POST',
    path: '/explain/policy',
    body: (vhost) => ({ vhost, kind: 'queue', name: 'q', type: 'classic' }),
    statuses: whoEnters,
  },
  {
    method: 'POST',
    path: '/explain/permission',
    body: (vhost) => ({ user: 'admin', vhost, ...publish }),
    statuses: { '/': onlyAdministrators, billing: onlyAdministrators, 'not-there': onlyAdministrators },
  },
  {
    method: 'POST',
    path: '/explain/who-may',
    body: (vhost) => ({ vhost, ...publish }),
    statuses: { '/': onlyAdministrators, billing: onlyAdministrators, 'not-there': onlyAdministrators },
  },
  {
    method: 'POST',
    path: '/preview/permission',
    body: (vhost) => ({ user: 'admin', vhost, configure: '', write: '', read: '' }),
    statuses: {
      '/': onlyAdministrators,
      billing: onlyAdministrators,
      'not-there': [401, 401, 401, 403, 403, 403, 422],
    },
  },
];

/** Open to everybody, or about the asker's own session. */
const others = ['/session', '/self-check/{path}'];

describe.each(['3.10', '4'] as const)('own endpoints before RabbitMQ %s', (version) => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator({ version, scenario: 'healthy' });
  });
  afterAll(() => simulator.close());

  test.each(endpoints)(
    '$method $path answers each tag as the broker would',
    async ({ method, path, body, statuses }) => {
      const warren = await startWarren({ urls: [simulator.urls[0] ?? ''] });
      for (const [vhost, expected] of Object.entries(statuses)) {
        const answered = [];
        for (const asker of askers) {
          const answer = await fetch(`${warren.url}/console${path}`, {
            method,
            headers: { ...credentials(asker), ...(body && { 'content-type': 'application/json' }) },
            ...(body && { body: JSON.stringify(body(vhost)) }),
          });
          answered.push(answer.status);
          await answer.arrayBuffer();
        }
        const hiddenAs = version === '3.10' ? 403 : 404;
        const foreseen = expected.map((status) => (Number.isNaN(status) ? hiddenAs : status));
        expect([vhost, ...answered]).toEqual([vhost, ...foreseen]);
      }
    },
  );

  test('every one of them is in this list, and takes no other method', async () => {
    const warren = await startWarren({ urls: [simulator.urls[0] ?? ''] });
    const described = await describedPaths(warren);
    const own = new Set(endpoints.map(({ path }) => path.split('?')[0] ?? ''));
    expect(described.map(({ path }) => path).sort()).toEqual([...own, ...others].sort());
    for (const { path, methods } of described) {
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(
        (each) => !methods.includes(each),
      )) {
        const answer = await fetch(`${warren.url}/console${path}`, {
          method,
          headers: { ...credentials('admin'), 'x-requested-with': 'warren' },
        });
        await answer.arrayBuffer();
        expect([method, path, answer.status]).toEqual([method, path, 404]);
      }
    }
  });

  function credentials(asker: (typeof askers)[number]): Record<string, string> {
    if (asker === 'nobody') return { 'x-requested-with': 'warren' };
    const [name, password] =
      asker === 'wrong'
        ? ['admin', 'wrong']
        : [asker, simulator.cluster.accounts.get(asker)?.secret.password];
    return { authorization: `Basic ${btoa(`${name}:${password}`)}` };
  }
});

async function describedPaths({ url }: StartedWarren): Promise<{ path: string; methods: string[] }[]> {
  const { paths } = (await (await fetch(`${url}/console/openapi.json`)).json()) as {
    paths: Record<string, object>;
  };
  return Object.entries(paths).map(([path, operations]) => ({
    path: path.replace(/^\/console/, ''),
    methods: Object.keys(operations).map((method) => method.toUpperCase()),
  }));
}
