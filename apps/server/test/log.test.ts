import { expect, test } from 'vitest';
import { createLog } from '../src/log.ts';
import { startAccountsBroker } from './accountsBroker.ts';
import { logInWith, startWarren } from './startWarren.ts';

const password = 's3cret-p4ssword';
const base64 = btoa(`admin:${password}`);

test('S3: a log at trace level holds no password, no base64 of one, no ?auth= and no cookie', async () => {
  const broker = await startAccountsBroker();
  broker.accounts.set('admin', { password, tags: ['administrator'], vhosts: ['/'] });
  const warren = await startWarren({ urls: [broker.url] });
  const browse = warren.browser();
  const login = await browse('/console/session', logInWith('admin', password));
  const cookie = decodeURIComponent(login.headers.getSetCookie()[0]?.split(/[=;]/)[1] ?? '');
  await browse('/api/overview');
  await browse('/console/live/overview?range=600');
  await browse('/console/session', logInWith('nobody', password));
  await browse('/console/session', { ...logInWith('admin', password), body: `{"password":"${password}` });
  await browse(`/console/health?auth=${base64}&password=${password}`);
  await browse(`/nothing?auth=${base64}`);
  await browse(`/api/overview?auth=${base64}`);
  await browse(`/api/auth/hash_password/${password}`);
  const headers = { authorization: `Basic ${base64}` };
  await fetch(`${warren.url}/console/health`, { headers });
  await fetch(`${warren.url}/api/overview`, { headers });
  await broker.close();
  await fetch(`${warren.url}/api/overview`, { headers });
  await fetch(`${warren.url}/console/session`, logInWith('admin', password));

  const log = warren.log();
  expect(log).toContain('a user logged in');
  expect(log).toContain('"path":"/console/health?auth=…&password=…"');
  expect(log).not.toContain(password);
  expect(log).not.toContain(base64.slice(0, 20));
  expect(cookie.length).toBeGreaterThan(100);
  expect(log).not.toContain(cookie.slice(0, 30));
});

test('S3: an error that carries credentials is logged without them', () => {
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => lines.push(line) });
  const error = new Error(
    `cannot read http://admin:${password}@mq1/api?auth=${base64}: Basic ${base64}, password=${password}`,
  );
  Object.assign(error, { config: { headers: { authorization: `Basic ${base64}` } }, code: 'EFAIL' });
  log.error({ err: error }, 'failed');
  log.info({ password, headers: { authorization: `Basic ${base64}`, cookie: password } }, 'fields');
  const text = lines.join('');
  expect(text).toContain('"code":"EFAIL"');
  expect(text).toContain('cannot read http://…@mq1/api');
  expect(text).not.toContain(password);
  expect(text).not.toContain(base64);
});
