import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { expect, test } from 'vitest';
import { startAccountsBroker } from '../accountsBroker.ts';
import { logInWith, startWarren } from '../startWarren.ts';

const certificates = new URL('../clusters/certificates/', import.meta.url);
const file = (name: string) => new URL(`${name}.pem`, certificates).pathname;
const tls = { WARREN_TLS_CERT: file('broker'), WARREN_TLS_KEY: file('broker-key') };

function logIn(port: number): Promise<{ status: number; headers: IncomingHttpHeaders }> {
  const { body, ...options } = logInWith('admin', 'admin-pw');
  const ca = readFileSync(file('authority'));
  return new Promise((resolve, reject) => {
    const path = '/console/session';
    const asking = request({ host: '127.0.0.1', port, path, ca, ...options }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

test('under TLS the cookie is __Host- and Secure, and browsers are told to stay with it', async () => {
  const broker = await startAccountsBroker();
  const { port } = await startWarren({ urls: [broker.url], env: tls });
  const { status, headers } = await logIn(port);
  expect(status).toBe(200);
  expect(headers['set-cookie']?.[0]).toMatch(
    /^__Host-warren=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
});

test('below a base path the cookie holds there only', async () => {
  const broker = await startAccountsBroker();
  const { port } = await startWarren({ urls: [broker.url], env: { ...tls, WARREN_BASE_PATH: '/mq' } });
  const { headers } = await logIn(port);
  expect(headers['set-cookie']?.[0]).toMatch(
    /^warren=[^;]+; Path=\/mq\/; HttpOnly; Secure; SameSite=Strict$/,
  );
});
