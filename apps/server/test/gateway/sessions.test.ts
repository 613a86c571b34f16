import { describe, expect, test } from 'vitest';
import type { SessionGate } from '../../src/gateway/sessionGate.ts';
import { bodyOf, head, headerLines, speak } from './rawClient.ts';
import { startGateway } from './startGateway.ts';
import { always, rawUpstream } from './upstreams.ts';

const challenged = head(
  'HTTP/1.1 401 Unauthorized',
  'Set-Cookie: auth=Z3Vlc3Q',
  'x-kept: 1',
  'www-authenticate: Basic realm="RabbitMQ Management"',
  'content-length: 0',
);
const request = (method: string, ...headers: string[]) =>
  head(`${method} /api/whoami HTTP/1.1`, 'Host: mq', ...headers, 'Connection: close');

/** A session stands behind every request that has the cookie `warren`. */
const sessions: Partial<SessionGate> = {
  async sessionAuthorization({ headers }) {
    if (!headers.cookie?.includes('warren=')) return null;
    if (headers.cookie.includes('warren=over')) {
      return {
        kind: 'refused',
        status: 401,
        error: 'expired',
        reason: 'The session ended.',
        headers: { 'Set-Cookie': 'warren=' },
      };
    }
    return { kind: 'pass', authorization: 'Basic c2Vzc2lvbg==', setCookie: ['warren=renewed; HttpOnly'] };
  },
  writeRefusal: ({ headers }) =>
    headers['x-requested-with'] === 'warren'
      ? null
      : { kind: 'refused', status: 403, error: 'no-proof', reason: 'Not from a page of ours.' },
};

async function start() {
  const broker = await rawUpstream(always(challenged));
  return { broker, ...(await startGateway({ urls: [broker.url], sessions })) };
}

describe('a browser’s session', () => {
  test('its credentials are added, and its cookie goes no further', async () => {
    const { broker, port } = await start();
    await speak(port, request('GET', 'Cookie: a=1; warren=seal; b="2"'));
    const lines = headerLines(broker.received[0] ?? '').slice(0, -1);
    expect(lines).toEqual(['Host: mq', 'Cookie: a=1; b="2"', 'Authorization: Basic c2Vzc2lvbg==']);
  });

  test('a Cookie header that held nothing else goes altogether', async () => {
    const { broker, port } = await start();
    await speak(port, request('GET', 'Cookie: warren=seal'));
    expect(broker.received[0]).not.toMatch(/cookie/i);
  });

  test('S3 neither the broker’s cookie nor its challenge comes back, and Warren’s own cookie does', async () => {
    const { port } = await start();
    const answer = await speak(port, request('GET', 'Cookie: warren=seal'));
    expect(headerLines(answer)).toEqual([
      'x-kept: 1',
      'content-length: 0',
      'Set-Cookie: warren=renewed; HttpOnly',
      'Connection: close',
    ]);
  });

  test('S3 a page of ours without a session gets neither', async () => {
    const { port } = await start();
    const answer = await speak(port, request('GET', 'X-Requested-With: warren'));
    expect(answer).not.toMatch(/set-cookie|www-authenticate/i);
  });

  test('S3 a client of the API gets both', async () => {
    const { port } = await start();
    expect(await speak(port, request('GET'))).toBe(
      challenged.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'),
    );
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
    'S7 a %s without proof never reaches the broker',
    async (method) => {
      const { broker, port } = await start();
      const answer = await speak(port, request(method, 'Cookie: warren=seal'));
      expect(answer).toMatch(/^HTTP\/1.1 403 /);
      expect(JSON.parse(bodyOf(answer))).toEqual({ error: 'no-proof', reason: 'Not from a page of ours.' });
      expect(broker.received).toEqual([]);
    },
  );

  test.each([
    ['GET', []],
    ['HEAD', []],
    ['DELETE', ['X-Requested-With: warren']],
  ] as const)('S7 a %s with what it needs passes', async (method, headers) => {
    const { broker, port } = await start();
    await speak(port, request(method, 'Cookie: warren=seal', ...headers));
    expect(broker.received[0]).toContain('Authorization: Basic c2Vzc2lvbg==');
  });

  test('a change refused before its body was sent ends the connection', async () => {
    const { port } = await start();
    const line = 'POST /api/x HTTP/1.1';
    const headers = ['Host: mq', 'Cookie: warren=seal', 'Content-Length: 9', 'Expect: 100-continue'];
    const answer = await speak(port, head(line, ...headers));
    expect(answer).toMatch(/^HTTP\/1.1 403 /);
    expect(headerLines(answer)).toContain('Connection: close');
  });

  test('a session that ended is told so, with what the session says besides', async () => {
    const { broker, port } = await start();
    const answer = await speak(port, request('GET', 'Cookie: warren=over'));
    expect(answer).toMatch(/^HTTP\/1.1 401 /);
    expect(headerLines(answer)).toEqual(
      expect.arrayContaining(['Set-Cookie: warren=', 'X-Content-Type-Options: nosniff']),
    );
    expect(bodyOf(answer)).toBe('{"error":"expired","reason":"The session ended."}');
    expect(broker.received).toEqual([]);
  });

  test('credentials that a client brings itself count alone, and change without proof', async () => {
    const { broker, port } = await start();
    await speak(port, request('DELETE', 'Authorization: Basic b3du', 'Cookie: warren=over'));
    expect(headerLines(broker.received[0] ?? '').slice(0, -1)).toEqual([
      'Host: mq',
      'Authorization: Basic b3du',
    ]);
  });
});

test('S3 a log line holds method, path, status and address, and no credential of any kind', async () => {
  const { port, logged, broker } = await start();
  const secret = 's3cr3t';
  const paths = [
    `/api/definitions?auth=${secret}&columns=name&%61uth=${secret}&token=${secret}&password=${secret}&x=${secret}`,
    `/api/auth/hash_password/${secret}`,
  ];
  for (const path of paths) {
    const authorization = `Authorization: Basic ${Buffer.from(`admin:${secret}`).toString('base64')}`;
    const line = `GET ${path} HTTP/1.1`;
    await speak(
      port,
      head(line, 'Host: mq', authorization, `Cookie: warren2=${secret}`, 'Connection: close'),
    );
  }
  await expect.poll(() => logged).toHaveLength(2);
  const address = new URL(broker.url).host;
  expect(JSON.parse(logged[0] ?? '')).toEqual({
    message: 'management request',
    method: 'GET',
    path: '/api/definitions?auth=…&columns=name&%61uth=…&token=…&password=…&x=…',
    status: 401,
    ms: expect.any(Number),
    address,
  });
  expect(JSON.parse(logged[1] ?? '').path).toBe('/api/auth/hash_password/…');
  expect(logged.join()).not.toMatch(/s3cr3t|YWRtaW4|Basic/);
});
