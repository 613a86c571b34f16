import { readVhosts } from '@warren/management-api';
import type { Simulator } from '@warren/simulator/http';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startWarren } from '../startWarren.ts';
import { ask } from './asking.ts';
import { startPermissionCluster } from './permissionCluster.ts';

// A simulated cluster lives through a day before it answers.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const users = ['guest', 'admin', 'monitor', 'policy', 'manager', 'billing-manager', 'clerk', 'plain'];
const vhosts = ['/', 'billing', 'shop'];

describe.each(['3.10', '4'] as const)('S5 nobody is told more than the broker tells them (%s)', (version) => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startPermissionCluster(version);
  });
  afterAll(() => simulator.close());

  const credentials = (name: string) => `${name}:${simulator.cluster.accounts.get(name)?.secret.password}`;

  /** What the broker itself gives. */
  async function brokerGives(name: string, path: string) {
    const headers = { authorization: `Basic ${btoa(credentials(name))}` };
    const answer = await fetch(`${simulator.urls[0]}/api/${path}`, { headers });
    const json: unknown = await answer.json();
    return { status: answer.status, json };
  }

  test('each tag, each virtual host, each question', async () => {
    const warren = await startWarren({ urls: [simulator.urls[0] ?? ''] });
    for (const name of users) {
      const { status: entry } = await brokerGives(name, 'whoami');
      const isAdministrator = (await brokerGives(name, 'users')).status === 200;
      const entered = readVhosts((await brokerGives(name, 'vhosts')).json).map((vhost) => vhost.name);
      for (const vhost of vhosts) {
        const asked = async (question: string, body: object) =>
          ask(warren, question, { vhost, ...body }, credentials(name));
        const operation = { operation: 'basic.publish', exchange: 'amq.topic' };
        const answers = [
          await asked('explain/permission', { user: 'clerk', ...operation }),
          await asked('explain/permission', { user: name, ...operation }),
          await asked('explain/permission', { user: name, operation: 'connection.open' }),
          await asked('explain/who-may', operation),
          await asked('preview/permission', { user: 'clerk', configure: '', write: '.*', read: '' }),
        ];
        const seen = answers.map(({ status, json }) =>
          status === 200 && 'allowed' in json ? json.allowed : status,
        );
        expect([name, vhost, ...seen]).toEqual([
          name,
          vhost,
          ...expected({ name, vhost, hasTag: entry === 200, isAdministrator, entered }),
        ]);
        const told = JSON.stringify(answers.filter(({ status }) => status === 200));
        if (!isAdministrator) expect(told).not.toMatch(/\^events\$|\^orders|"expression":"/);
      }
    }
  });

  interface Rights {
    name: string;
    vhost: string;
    hasTag: boolean;
    isAdministrator: boolean;
    /** Virtual hosts that the broker lists. */
    entered: readonly string[];
  }

  /** To the five questions of one user about one virtual host. */
  function expected({ name, vhost, hasTag, isAdministrator, entered }: Rights): unknown[] {
    if (!hasTag) return [401, 401, 401, 401, 401];
    const row = (user: string) => simulator.cluster.accounts.get(user)?.permissions.get(vhost);
    if (isAdministrator) {
      const publishes = (user: string) => row(user) !== undefined && row(user)?.write === '.*';
      return [publishes('clerk'), publishes(name), row(name) !== undefined, 200, 200];
    }
    const listsAll = name === 'monitor';
    const enters = listsAll ? null : entered.includes(vhost);
    const self = [enters === false ? false : null, enters];
    return name === 'clerk' ? [self[0], ...self, 403, 403] : [403, ...self, 403, 403];
  }

  test('who is turned away is told the tag, and the words of the broker', async () => {
    const warren = await startWarren({ urls: [simulator.urls[0] ?? ''] });
    const question = { vhost: '/', operation: 'connection.open' };
    for (const [path, body] of [
      ['explain/permission', { ...question, user: 'admin' }],
      ['explain/who-may', question],
    ] as const) {
      const { status, json } = await ask(warren, path, body, credentials('manager'));
      expect(status).toBe(403);
      expect(json).toMatchObject({
        error: 'forbidden',
        needs: ['administrator'],
        broker: { status: 401, body: expect.stringContaining('Not administrator user') },
      });
    }
    const headers = { authorization: `Basic ${btoa(credentials('monitor'))}` };
    const findings = await fetch(`${warren.url}/console/findings/permissions`, { headers });
    expect(findings.status).toBe(403);
  });

  test('a user who is not shown permissions is told what is missing', async () => {
    const warren = await startWarren({ urls: [simulator.urls[0] ?? ''] });
    const question = { user: 'clerk', vhost: 'shop', operation: 'basic.get', queue: 'orders' };
    const { json } = await ask(warren, 'explain/permission', question, credentials('clerk'));
    expect(json).toMatchObject({
      allowed: null,
      other_backends: null,
      undecided: { code: 'not-given', facts: { what: ['permissions', 'topic-permissions'] } },
    });
    expect(json.missing).toContainEqual({
      what: 'permissions',
      node: null,
      reason: 'forbidden',
      status: 401,
    });
  });
});
