import { expect, test } from 'vitest';
import { startAccountsBroker } from '../accountsBroker.ts';
import { errorOf, logInWith, startWarren } from '../startWarren.ts';

const basic = (user: string, password: string) => ({ authorization: `Basic ${btoa(`${user}:${password}`)}` });

test('own endpoints take Basic credentials, and ask the broker about them once in 30 s', async () => {
  const broker = await startAccountsBroker();
  const time = { at: Date.now() };
  const warren = await startWarren({ urls: [broker.url], now: () => time.at });
  const ask = async () =>
    (await fetch(`${warren.url}/console/health`, { headers: basic('admin', 'admin-pw') })).status;
  for (let request = 0; request < 5; request += 1) expect(await ask()).toBe(200);
  expect(broker.requests.filter((line) => line.includes('whoami'))).toHaveLength(1);
  broker.accounts.delete('admin');
  time.at += 30_000;
  expect(await ask()).toBe(401);
});

test('without session or credentials an own endpoint says so, and no browser asks for a password', async () => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url] });
  const answer = await fetch(`${warren.url}/console/health`);
  expect([answer.status, await errorOf(answer)]).toEqual([401, 'not-logged-in']);
  expect(answer.headers.get('www-authenticate')).toBeNull();
});

test.each([
  { user: 'admin', password: 'wrong', error: 'wrong-password' },
  { user: 'plain', password: 'plain-pw', error: 'no-management-tag' },
])('Basic of $user with $password is refused as $error', async ({ user, password, error }) => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url] });
  const answer = await fetch(`${warren.url}/console/health`, { headers: basic(user, password) });
  expect([answer.status, await errorOf(answer)]).toEqual([401, error]);
});

test('S4: Basic of guest from another machine is refused without asking the broker', async () => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url], env: { WARREN_TRUST_PROXY: 'loopback' } });
  const headers = { ...basic('guest', 'guest'), 'x-forwarded-for': '192.0.2.7, 127.0.0.1' };
  const answer = await fetch(`${warren.url}/console/health`, { headers });
  expect([answer.status, await errorOf(answer)]).toEqual([401, 'loopback-only']);
  expect(broker.requests).toEqual([]);
});

test('health names each management address and what was met there', async () => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: ['http://127.0.0.1:1', broker.url] });
  const browse = warren.browser();
  await browse('/console/session', logInWith('admin', 'admin-pw'));
  const health = await (await browse('/console/health')).json();
  expect(health).toMatchObject({
    version: '0.0.0-test',
    addresses: [
      { address: '127.0.0.1:1', reason: 'refused' },
      { address: new URL(broker.url).host, reason: 'answered' },
    ],
  });
});
