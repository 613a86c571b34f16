import { describe, expect, test } from 'vitest';
import { ask, basic } from './ask.ts';
import type { Subject } from './contract.ts';
import type { UserName } from './harness.ts';

type Statuses = Record<UserName, number>;

const anyTag: Statuses = {
  guest: 200,
  admin: 200,
  monitor: 200,
  policy: 200,
  manager: 200,
  'billing-manager': 200,
  plain: 401,
};
const monitoring: Statuses = { ...anyTag, policy: 401, manager: 401, 'billing-manager': 401 };
const administrator: Statuses = { ...monitoring, monitor: 401 };
const everyone: Statuses = { ...anyTag, plain: 200 };

/** Who may ask what, and how those are refused who may not. */
export function accessContract({ series, node }: Subject): void {
  describe.each<[path: string, Statuses]>([
    ['whoami', anyTag],
    ['overview', anyTag],
    ['extensions', anyTag],
    ['cluster-name', anyTag],
    ['vhosts', anyTag],
    ['connections', anyTag],
    ['health/checks/alarms', anyTag],
    ['health/checks/local-alarms', anyTag],
    ['health/checks/certificate-expiration/1/months', anyTag],
    ['nodes', monitoring],
    ['vhosts/%2F', administrator],
    ['feature-flags', series === '3.10' ? administrator : anyTag],
    series === '3.10' ? ['auth', everyone] : ['version', everyone],
  ])('GET /api/%s', (path, statuses) => {
    test.each(Object.entries(statuses))('for the user %s is %i', async (user, status) => {
      expect((await ask(node(), `/api/${path}`, { as: asUser(user) })).status).toBe(status);
    });
  });

  test.each(['', '/memory', '/memory/relative'])('a node%s needs the tag monitoring', async (below) => {
    const path = `/api/nodes/${encodeURIComponent(node().name)}${below}`;
    expect((await ask(node(), path, { as: 'monitor' })).status).toBe(200);
    expect((await ask(node(), path, { as: 'manager' })).json).toEqual({
      error: 'not_authorised',
      reason: 'Not monitor user',
    });
  });

  test('without credentials there is a challenge and nothing else', async () => {
    const { status, text, headers } = await ask(node(), '/api/overview', { as: null });
    expect([status, text]).toEqual([401, '']);
    expect(headers['www-authenticate']).toBe('Basic realm="RabbitMQ Management"');
  });

  test.each([basic('guest', 'wrong'), basic('nobody', 'x'), 'Bearer abc'])(
    'wrong credentials are refused in the words of the release',
    async (authorization) => {
      const { status, json, headers } = await ask(node(), '/api/whoami', { as: { authorization } });
      expect(status).toBe(401);
      expect(json).toEqual({
        error: 'not_authorized',
        reason: series === '3.10' ? 'Login failed' : 'Not_Authorized',
      });
      expect(headers['www-authenticate']).toBe(
        series === '3.10' ? 'Basic realm="RabbitMQ Management"' : undefined,
      );
    },
  );

  test.each(['Basic zzz', 'Foo'])('the header %j is no credentials at all', async (authorization) => {
    const { status, text } = await ask(node(), '/api/whoami', { as: { authorization } });
    expect([status, text]).toEqual([400, '']);
  });

  test('a user without a tag is told so, without a challenge', async () => {
    const { status, json, headers } = await ask(node(), '/api/whoami', { as: 'plain' });
    expect([status, json]).toEqual([401, { error: 'not_authorised', reason: 'Not management user' }]);
    expect(headers['www-authenticate']).toBeUndefined();
  });

  test('a log-in by form gives a cookie on 3.10 and a token on 4.x', async () => {
    const form = { username: 'manager', password: 'manager-pw' };
    const { status, json, headers } = await ask(node(), '/api/login', { method: 'POST', as: null, form });
    const value = Buffer.from('manager:manager-pw').toString('base64');
    expect(status).toBe(200);
    if (series === '3.10') {
      expect(json).toBe('ok');
      expect(headers['set-cookie']).toEqual([`auth=${value}; Version=1`]);
    } else {
      expect(json).toMatchObject({ user: { name: 'manager' }, token: { type: 'basic', value } });
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  test('a log-in by form with a wrong password is refused', async () => {
    const form = { username: 'manager', password: 'wrong' };
    expect((await ask(node(), '/api/login', { method: 'POST', as: null, form })).status).toBe(401);
  });
}

function asUser(name: string): UserName {
  const known = Object.keys(anyTag).find((user): user is UserName => user === name);
  if (known === undefined) throw new Error(`no user ${name}`);
  return known;
}
