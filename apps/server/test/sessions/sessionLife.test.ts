import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startAccountsBroker } from '../accountsBroker.ts';
import { errorOf, logInWith, sessionOf, startWarren, temporaryFolder } from '../startWarren.ts';

const minute = 60_000;

/** A clock in the test's hand. */
function heldTime() {
  const time = { at: Date.now(), now: () => time.at };
  return time;
}

test('S16: a session ends after its idle time, and use puts that off, but not beyond its absolute end', async () => {
  const broker = await startAccountsBroker();
  const time = heldTime();
  const warren = await startWarren({
    urls: [broker.url],
    env: { WARREN_SESSION_IDLE: '30m', WARREN_SESSION_MAX: '2h' },
    now: time.now,
  });
  const browse = warren.browser();
  const state = async () => await sessionOf(browse('/console/session'));
  await browse('/console/session', logInWith('admin', 'admin-pw'));
  for (let step = 0; step < 4; step += 1) {
    time.at += 25 * minute;
    expect((await state()).user?.name).toBe('admin');
  }
  time.at += 25 * minute;
  expect(await state()).toMatchObject({ user: null, ended: 'expired' });

  await browse('/console/session', logInWith('admin', 'admin-pw'));
  time.at += 31 * minute;
  expect(await state()).toMatchObject({ user: null, ended: 'expired' });
  const refused = await browse('/api/overview');
  expect([refused.status, await errorOf(refused)]).toEqual([401, 'session-expired']);
});

test('use of the management API renews the cookie too, at most once a minute', async () => {
  const broker = await startAccountsBroker();
  const time = heldTime();
  const warren = await startWarren({ urls: [broker.url], now: time.now });
  const browse = warren.browser();
  await browse('/console/session', logInWith('admin', 'admin-pw'));
  time.at += minute / 2;
  expect((await browse('/api/overview')).headers.getSetCookie()).toEqual([]);
  time.at += minute;
  expect((await browse('/api/overview')).headers.getSetCookie()).toHaveLength(1);
  expect((await browse('/api/overview')).headers.getSetCookie()).toEqual([]);
});

test('S5: tags and virtual hosts of a session are those of at most 30 s ago', async () => {
  const broker = await startAccountsBroker();
  const time = heldTime();
  const warren = await startWarren({ urls: [broker.url], now: time.now });
  const browse = warren.browser();
  await browse('/console/session', logInWith('admin', 'admin-pw'));
  broker.accounts.set('admin', { password: 'admin-pw', tags: ['management'], vhosts: ['billing'] });
  time.at += 30_000;
  const { user } = await sessionOf(browse('/console/session'));
  expect(user).toMatchObject({ tags: ['management'], vhosts: ['billing'] });
});

test('one reading of the account serves all requests that wait for it', async () => {
  const broker = await startAccountsBroker();
  const time = heldTime();
  const warren = await startWarren({ urls: [broker.url], now: time.now });
  const browse = warren.browser();
  await browse('/console/session', logInWith('admin', 'admin-pw'));
  broker.requests.length = 0;
  time.at += 31_000;
  await Promise.all(Array.from({ length: 20 }, () => browse('/console/session')));
  expect(broker.requests).toEqual(['GET /api/whoami', 'GET /api/vhosts?columns=name']);
});

test('a session whose password the broker no longer takes has ended, also on the management API', async () => {
  const broker = await startAccountsBroker();
  const time = heldTime();
  const warren = await startWarren({ urls: [broker.url], now: time.now });
  const browse = warren.browser();
  await browse('/console/session', logInWith('admin', 'admin-pw'));
  broker.accounts.set('admin', { password: 'changed', tags: ['administrator'], vhosts: ['/'] });
  time.at += 31_000;
  expect(await (await browse('/console/session')).json()).toMatchObject({ user: null, ended: 'refused' });
  const refused = await browse('/api/overview');
  expect([refused.status, await errorOf(refused)]).toEqual([401, 'session-refused']);
});

test('while no broker answers, a session goes on with what was known of it', async () => {
  const broker = await startAccountsBroker();
  const time = heldTime();
  const warren = await startWarren({ urls: [broker.url], now: time.now });
  const browse = warren.browser();
  await browse('/console/session', logInWith('admin', 'admin-pw'));
  await broker.close();
  time.at += 5 * minute;
  const { user } = await sessionOf(browse('/console/session'));
  expect(user).toMatchObject({ name: 'admin', tags: ['administrator'] });
});

test('replicas with the same key take each other’s sessions; a new key before the old one reseals them', async () => {
  const broker = await startAccountsBroker();
  const [oldKey, newKey] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
  const withKeys = (keys: string) => startWarren({ urls: [broker.url], env: { WARREN_SESSION_KEY: keys } });
  const before = await withKeys(oldKey);
  const login = await fetch(`${before.url}/console/session`, logInWith('admin', 'admin-pw'));
  const oldCookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';

  const replica = await withKeys(oldKey);
  const during = await withKeys(`${newKey},${oldKey}`);
  const after = await withKeys(newKey);
  const ask = (url: string, cookie: string) => fetch(`${url}/console/session`, { headers: { cookie } });
  expect((await sessionOf(ask(replica.url, oldCookie))).user?.name).toBe('admin');
  const resealed = (await ask(during.url, oldCookie)).headers.getSetCookie()[0]?.split(';')[0] ?? '';
  expect((await sessionOf(ask(after.url, resealed))).user?.name).toBe('admin');
  expect(await (await ask(after.url, oldCookie)).json()).toMatchObject({ user: null, ended: 'expired' });
});

test('a session of one cluster counts for no other', async () => {
  const [left, right] = [await startAccountsBroker(), await startAccountsBroker()];
  const file = `${temporaryFolder()}/warren.yaml`;
  const clusters = `clusters:\n- id: left\n  RABBITMQ_URL: ${left.url}\n- id: right\n  RABBITMQ_URL: ${right.url}\n`;
  writeFileSync(file, clusters);
  const warren = await startWarren({ env: { WARREN_CONFIG: file } });
  const browse = warren.browser();
  await browse('/console/session', logInWith('admin', 'admin-pw'));
  expect((await sessionOf(browse('/c/left/console/session'))).user?.name).toBe('admin');
  expect(await (await browse('/c/right/console/session')).json()).toMatchObject({ user: null, ended: null });
  expect((await browse('/c/right/api/whoami')).status).toBe(401);
  const { url } = warren;
  const login = await fetch(`${url}/console/session`, logInWith('admin', 'admin-pw'));
  const value = login.headers.getSetCookie()[0]?.split(';')[0]?.replace('warren=', '') ?? '';
  const moved = { headers: { cookie: `warren-right=${value}` } };
  expect(await (await fetch(`${url}/c/right/console/session`, moved)).json()).toMatchObject({
    ended: 'expired',
  });
});
