import { refusalSchema } from '@warren/console-api';
import type { Cluster } from '@warren/testbed';
import { expect, test } from 'vitest';
import { logInWith, logOut, sessionOf, startWarren } from '../startWarren.ts';

/** Log-in as real brokers of a series answer it. */
export function logInTests(cluster: () => Cluster): void {
  const start = () => startWarren({ urls: cluster().nodes.map((node) => node.managementUrl) });
  const wrongPassword = () => (cluster().series === '3.10' ? 'Login failed' : 'Not_Authorized');

  test.each([
    { name: 'admin', password: 'admin-pw', tags: ['administrator'] },
    { name: 'monitor', password: 'monitor-pw', tags: ['monitoring'] },
    { name: 'policy', password: 'policy-pw', tags: ['policymaker'] },
    { name: 'billing-manager', password: 'billing-pw', tags: ['management'] },
  ])('$name logs in and out', async ({ name, password, tags }) => {
    const warren = await start();
    const browse = warren.browser();
    const { user } = await sessionOf(browse('/console/session', logInWith(name, password)));
    expect(user).toMatchObject({ name, tags });
    const vhosts = await (await browse('/api/vhosts')).json();
    expect(user?.vhosts).toEqual(Array.isArray(vhosts) ? vhosts.map((vhost) => vhost.name) : null);
    await browse('/console/session', logOut);
    expect((await browse('/api/whoami')).status).toBe(401);
  });

  test.each([
    { name: 'admin', password: 'wrong', code: 'wrong-password', words: wrongPassword },
    { name: 'nobody', password: 'wrong', code: 'wrong-password', words: wrongPassword },
    { name: 'plain', password: 'plain-pw', code: 'no-management-tag', words: () => 'Not management user' },
  ])('$name with $password is refused: $code', async ({ name, password, code, words }) => {
    const warren = await start();
    const answer = await fetch(`${warren.url}/console/session`, logInWith(name, password));
    expect(answer.status).toBe(401);
    const refusal = refusalSchema.parse(await answer.json());
    expect(refusal).toMatchObject({ error: code, broker: { status: 401, reason: words() } });
  });
}
