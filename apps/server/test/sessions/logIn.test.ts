import { refusalSchema, sessionSchema } from '@warren/console-api';
import { expect, test } from 'vitest';
import { startAccountsBroker } from '../accountsBroker.ts';
import { errorOf, logInWith, logOut, sessionOf, startWarren } from '../startWarren.ts';

test('an administrator logs in, and the cookie then works on the management API', async () => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url] });
  const browse = warren.browser();
  const answer = await browse('/console/session', logInWith('admin', 'admin-pw'));
  expect(answer.status).toBe(200);
  const { user } = sessionSchema.parse(await answer.json());
  expect(user).toMatchObject({ name: 'admin', tags: ['administrator'], vhosts: ['/', 'billing'] });
  expect(await (await browse('/api/whoami')).json()).toMatchObject({ name: 'admin' });
  expect(sessionSchema.parse(await sessionOf(browse('/console/session'))).user?.name).toBe('admin');
});

test('without a session the session answers 200 with nobody', async () => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url], env: { WARREN_LABEL: 'production,red' } });
  const answer = await fetch(`${warren.url}/console/session`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    user: null,
    ended: null,
    demo: false,
    label: { text: 'production', color: 'red' },
    readOnly: false,
    version: '0.0.0-test',
  });
  expect(broker.requests).toEqual([]);
});

const refusals = [
  { user: 'admin', password: 'wrong', code: 'wrong-password', words: 'Not_Authorized' },
  { user: 'nobody', password: 'x', code: 'wrong-password', words: 'Not_Authorized' },
  { user: 'plain', password: 'plain-pw', code: 'no-management-tag', words: 'Not management user' },
];

test.each(refusals)('$user with $password is refused as $code', async ({ user, password, code, words }) => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url] });
  const answer = await fetch(`${warren.url}/console/session`, logInWith(user, password));
  expect(answer.status).toBe(401);
  expect(refusalSchema.parse(await answer.json())).toMatchObject({
    error: code,
    broker: { status: 401, reason: words },
  });
  expect(answer.headers.get('www-authenticate')).toBeNull();
  expect(answer.headers.getSetCookie()).toEqual([]);
});

test('a broker that is down, and one in trouble, are told apart from a wrong password', async () => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url] });
  broker.failWith = 500;
  const trouble = await fetch(`${warren.url}/console/session`, logInWith('admin', 'admin-pw'));
  expect([trouble.status, await errorOf(trouble)]).toEqual([502, 'broker-error']);
  await broker.close();
  const down = await fetch(`${warren.url}/console/session`, logInWith('admin', 'admin-pw'));
  expect([down.status, await errorOf(down)]).toEqual([503, 'broker-unreachable']);
});

test('S3: log-in asks whoami, so that no broker ever sets its own cookie', async () => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url] });
  await fetch(`${warren.url}/console/session`, logInWith('admin', 'admin-pw'));
  expect(broker.requests).toEqual(['GET /api/whoami', 'GET /api/vhosts?columns=name']);
});

test('S3: the cookie is HttpOnly and SameSite=Strict, and holds neither name nor password readable', async () => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url] });
  const answer = await fetch(`${warren.url}/console/session`, logInWith('admin', 'admin-pw'));
  const [cookie = ''] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^warren=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/);
  const bytes = Buffer.from(decodeURIComponent(cookie), 'base64').toString('latin1');
  expect(bytes + cookie).not.toMatch(/admin/);
});

test('S4: guest from another machine is refused in the broker’s words, and the broker is not asked', async () => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url], env: { WARREN_TRUST_PROXY: 'loopback' } });
  const { headers, ...logIn } = logInWith('guest', 'guest');
  const answer = await fetch(`${warren.url}/console/session`, {
    ...logIn,
    headers: { ...headers, 'x-forwarded-for': '192.0.2.7' },
  });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({
    error: 'loopback-only',
    broker: { status: 401, reason: 'User can only log in via localhost' },
  });
  expect(broker.requests).toEqual([]);
});

test('S4: a guest session begun on this machine is refused from another', async () => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url], env: { WARREN_TRUST_PROXY: 'loopback' } });
  const browse = warren.browser();
  await browse('/console/session', logInWith('guest', 'guest'));
  expect((await browse('/api/overview')).status).toBe(200);
  const elsewhere = { headers: { 'x-forwarded-for': '192.0.2.7' } };
  const refused = await browse('/api/overview', elsewhere);
  expect(refused.status).toBe(401);
  expect(await refused.json()).toEqual({
    error: 'not_authorised',
    reason: 'User can only log in via localhost',
  });
  expect((await sessionOf(browse('/console/session', elsewhere))).user).toBeNull();
  expect((await browse('/console/health', elsewhere)).status).toBe(401);
});

test('S4: a name with a colon, which Basic would cut, is not sent to the broker', async () => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url] });
  const answer = await fetch(`${warren.url}/console/session`, logInWith('admin:admin', '-pw'));
  expect(await errorOf(answer)).toBe('wrong-password');
  expect(broker.requests).toEqual([]);
});

test('S16: after log-out the cookie is refused wherever it was copied to, also after a restart', async () => {
  const broker = await startAccountsBroker();
  const first = await startWarren({ urls: [broker.url] });
  const answer = await fetch(`${first.url}/console/session`, logInWith('admin', 'admin-pw'));
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const second = await startWarren({ urls: [broker.url], dataDir: first.dataDir });
  const whoIs = async (url: string) =>
    await sessionOf(fetch(`${url}/console/session`, { headers: { cookie } }));
  expect((await whoIs(second.url)).user?.name).toBe('admin');

  const { headers, ...out } = logOut;
  const ended = await fetch(`${first.url}/console/session`, { ...out, headers: { ...headers, cookie } });
  expect(ended.status).toBe(200);
  expect(ended.headers.getSetCookie()[0]).toMatch(/^warren=; Max-Age=0; Path=\/; HttpOnly; SameSite=Strict$/);
  const third = await startWarren({ urls: [broker.url], dataDir: first.dataDir });
  for (const { url } of [first, second, third]) {
    expect(await whoIs(url)).toMatchObject({ user: null, ended: 'logged-out' });
    const refused = await fetch(`${url}/api/overview`, { headers: { cookie } });
    expect([refused.status, await errorOf(refused)]).toEqual([401, 'session-logged-out']);
  }
});

test('a second log-in in the same browser ends the first session', async () => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url] });
  const browse = warren.browser();
  const first = await browse('/console/session', logInWith('admin', 'admin-pw'));
  const cookie = first.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  await browse('/console/session', logInWith('manager', 'manager-pw'));
  expect(await (await browse('/api/whoami')).json()).toMatchObject({ name: 'manager' });
  expect((await fetch(`${warren.url}/api/whoami`, { headers: { cookie } })).status).toBe(401);
});

test('what a field allows is said without repeating what was sent', async () => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url] });
  const send = async (body: string) => {
    const { headers } = logInWith('', '');
    const answer = await fetch(`${warren.url}/console/session`, { method: 'POST', headers, body });
    return [answer.status, await answer.text()] as const;
  };
  const [status, missing] = await send('{"username":"s3cret-name"}');
  expect(status).toBe(422);
  expect(JSON.parse(missing)).toMatchObject({
    error: 'invalid',
    field: 'password',
    allowed: 'a value of type string',
  });
  expect((await send('{"username":"a","password":"b","s3cret-key":1}'))[0]).toBe(422);
  expect((await send('{"username": s3cret'))[0]).toBe(400);
  for (const body of [
    '{"username":"s3cret-name"}',
    '{"username":"a","password":"b","s3cret-key":1}',
    '{"s3cret',
  ]) {
    expect((await send(body))[1]).not.toContain('s3cret');
  }
});

test('credentials that no cookie can hold are refused, and the field is named', async () => {
  const broker = await startAccountsBroker();
  const password = 'p'.repeat(4000);
  broker.accounts.set('admin', { password, tags: ['administrator'], vhosts: ['/'] });
  const warren = await startWarren({ urls: [broker.url] });
  const answer = await fetch(`${warren.url}/console/session`, logInWith('admin', password));
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ field: 'password' });
});
