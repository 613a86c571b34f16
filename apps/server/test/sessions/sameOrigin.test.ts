import { expect, test } from 'vitest';
import { startAccountsBroker } from '../accountsBroker.ts';
import { errorOf, logInWith, logOut, startWarren } from '../startWarren.ts';

const marker = { 'x-requested-with': 'warren' };
const created = { method: 'PUT', body: '{}' };

test('S7: a change by session needs the marker, and a page of this origin where the browser tells', async () => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url] });
  const browse = warren.browser();
  await browse('/console/session', logInWith('admin', 'admin-pw'));
  const put = async (headers: Record<string, string>) =>
    (await browse('/api/queues/%2F/orders', { ...created, headers })).status;
  expect(await put({})).toBe(403);
  expect(await put(marker)).toBe(201);
  expect(await put({ ...marker, 'sec-fetch-site': 'same-origin' })).toBe(201);
  for (const site of ['cross-site', 'same-site', 'none']) {
    expect(await put({ ...marker, 'sec-fetch-site': site, origin: warren.url })).toBe(403);
  }
  expect(await put({ ...marker, origin: warren.url })).toBe(201);
  expect(await put({ ...marker, origin: 'http://evil.example' })).toBe(403);
  expect(await put({ ...marker, origin: `http://127.0.0.1:${warren.port + 1}` })).toBe(403);
  expect(await put({ ...marker, origin: 'null' })).toBe(403);
  expect(broker.requests.filter((line) => line.startsWith('PUT'))).toHaveLength(3);
});

test('S7: a foreign page can neither log in nor out', async () => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url] });
  const { headers, ...logIn } = logInWith('admin', 'admin-pw');
  const from = async (more: Record<string, string>) =>
    (await fetch(`${warren.url}/console/session`, { ...logIn, headers: { ...headers, ...more } })).status;
  expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await from({ origin: 'http://evil.example' })).toBe(403);
  expect(await from({ 'x-requested-with': 'XMLHttpRequest' })).toBe(403);
  const browse = warren.browser();
  await browse('/console/session', logInWith('admin', 'admin-pw'));
  const foreign = { ...logOut, headers: { ...logOut.headers, 'sec-fetch-site': 'cross-site' } };
  expect(await errorOf(await browse('/console/session', foreign))).toBe('not-same-origin');
  expect((await browse('/api/overview')).status).toBe(200);
});

test('S7: API clients with their own credentials need neither', async () => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url] });
  const authorization = `Basic ${btoa('admin:admin-pw')}`;
  const headers = { authorization, origin: 'http://elsewhere.example' };
  const answer = await fetch(`${warren.url}/api/queues/%2F/orders`, { ...created, headers });
  expect(answer.status).toBe(201);
});

test('the origin behind a trusted proxy is the one that the browser sees', async () => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url], env: { WARREN_TRUST_PROXY: 'loopback' } });
  const { headers, ...logIn } = logInWith('admin', 'admin-pw');
  const proxied = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'mq.example' };
  const from = (origin: string) =>
    fetch(`${warren.url}/console/session`, { ...logIn, headers: { ...headers, ...proxied, origin } });
  expect((await from('http://mq.example')).status).toBe(403);
  const answer = await from('https://mq.example');
  expect(answer.status).toBe(200);
  expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure; SameSite=Strict$/);
});

test('the word of a proxy that nobody named does not count', async () => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url] });
  const { headers, ...logIn } = logInWith('admin', 'admin-pw');
  const forged = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' };
  const answer = await fetch(`${warren.url}/console/session`, {
    ...logIn,
    headers: { ...headers, ...forged, origin: 'https://evil.example' },
  });
  expect(answer.status).toBe(403);
});

test('read-only: sessions may look but not change anything, API clients may', async () => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url], env: { WARREN_READ_ONLY: 'true' } });
  const browse = warren.browser();
  const login = await browse('/console/session', logInWith('admin', 'admin-pw'));
  expect(await login.json()).toMatchObject({ readOnly: true });
  const refused = await browse('/api/queues/%2F/orders', { ...created, headers: marker });
  expect([refused.status, await errorOf(refused)]).toEqual([403, 'read-only']);
  expect((await browse('/api/overview')).status).toBe(200);
  expect((await browse('/console/session', logOut)).status).toBe(200);
});
