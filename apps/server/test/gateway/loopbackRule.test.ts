import { describe, expect, test } from 'vitest';
import { elsewhere } from './elsewhere.ts';
import { bodyOf, head, headerLines, speak } from './rawClient.ts';
import { startGateway } from './startGateway.ts';
import { type HttpUpstream, httpUpstream } from './upstreams.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const guest = base64('guest:guest');

/** What Cowboy and the broker answer, as far as it matters here: 401 without credentials, 404, and OPTIONS for all. */
async function broker(): Promise<HttpUpstream & { readonly seen: string[] }> {
  const seen: string[] = [];
  const upstream = await httpUpstream((request, response) => {
    let body = '';
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      seen.push([request.url, request.headers.authorization, request.headers.cookie, body].join(' '));
      response.sendDate = false;
      const admitted = request.headers.authorization !== undefined || /username=[^&]/.test(body);
      const status =
        request.url === '/api/nothing' ? 404 : admitted || request.method === 'OPTIONS' ? 200 : 401;
      const challenge = status === 401 ? ['www-authenticate', 'Basic realm="RabbitMQ Management"'] : [];
      const headers = ['content-length', '0', 'server', 'Cowboy', 'vary', 'origin', ...challenge];
      response.writeHead(status, headers);
      response.end();
    });
  });
  return { ...upstream, seen };
}

const refusal = `${head(
  'HTTP/1.1 401 Unauthorized',
  'content-length: 72',
  'content-type: application/json',
  'server: Cowboy',
  'vary: origin',
  'Connection: close',
)}{"error":"not_authorised","reason":"User can only log in via localhost"}`;

const get = (...headers: string[]) =>
  head('GET /api/whoami HTTP/1.1', 'Host: mq', ...headers, 'Connection: close');
const at = (path: string, ...headers: string[]) => get(...headers).replace('/api/whoami', path);
const form = (body: string, path = '/api/login') =>
  head(`POST ${path} HTTP/1.1`, 'Host: mq', `Content-Length: ${body.length}`, 'Connection: close') + body;

const token = `x.${Buffer.from(JSON.stringify({ scope: [], user_name: 'guest' })).toString('base64url')}.y`;

const spellings: [string, string][] = [
  ['Basic', get(`Authorization: Basic ${guest}`)],
  ['Basic with a wrong password', get(`Authorization: Basic ${base64('guest:wrong')}`)],
  ['Basic in any case', get(`aUTHORIZATION: bASIC ${guest}`)],
  ['Basic after several spaces', get(`Authorization: Basic    ${guest}`)],
  ['Basic after a tab', get(`Authorization: Basic\t${guest}`)],
  ['Basic without padding', get(`Authorization: Basic ${guest.replace(/=+$/, '')}`)],
  ['Basic with too much padding', get(`Authorization: Basic ${guest}====`)],
  ['Basic with white space inside', get(`Authorization: Basic ${guest.slice(0, 3)} ${guest.slice(3)}`)],
  [
    'Basic with characters that do not belong',
    get(`Authorization: Basic ${guest.slice(0, 3)}!-_.${guest.slice(3)}`),
  ],
  ['Basic with padding in the middle', get(`Authorization: Basic ${base64('gues')}${base64('t:guest')}`)],
  ['Basic without a colon', get(`Authorization: Basic ${base64('guest')}`)],
  ['Basic with an empty password', get(`Authorization: Basic ${base64('guest:')}`)],
  [
    'a second Authorization',
    get(`Authorization: Basic ${base64('admin:pw')}`, `Authorization: Basic ${guest}`),
  ],
  [
    'a first Authorization',
    get(`Authorization: Basic ${guest}`, `Authorization: Basic ${base64('admin:pw')}`),
  ],
  ['two in one header', get(`Authorization: Basic ${base64('admin:pw')}, Basic ${guest}`)],
  [
    'one in two headers',
    get(`Authorization: Basic ${guest.slice(0, 4)}`, `Authorization: ${guest.slice(4)}`),
  ],
  ['a token about guest', get(`Authorization: Bearer ${token}`)],
  ['?auth=', at(`/api/definitions?auth=${guest}`)],
  ['?auth= with escapes', at(`/api/definitions?x=1&%61uth=${encodeURIComponent(guest).replace('Z', '%5A')}`)],
  ['?auth= behind another', at(`/api/definitions?auth=${base64('admin:pw')}&auth=${guest}`)],
  ['?token=', at(`/api/definitions?token=${token}`)],
  ['the cookie auth', get(`Cookie: x=1; auth=${guest}`)],
  ['the cookie auth with escapes', get(`Cookie: auth="${guest.replace('=', '%3D')}"`)],
  ['the cookie m', get(`Cookie: m=34e2:|2258:${guest.replace('=', '%253D')}|x:1`)],
  ['the form', form('username=guest&password=guest')],
  ['the form in another order', form('password=guest&x=%zz&username=guest')],
  ['the form with a second name', form('username=admin&username=guest&password=x')],
  ['the form with escapes', form('%75sername=%67ues%74&password=x')],
  ['the form at a path with escapes', form('username=guest&password=guest', '/api/%6Cogin?x=1')],
  ['the form at a path with dots', form('username=guest&password=guest', '/api/x/../login/')],
  [
    'the form in chunks',
    `${head('POST /api/login HTTP/1.1', 'Host: mq', 'Transfer-Encoding: chunked', 'Connection: close')}5\r\nusern\r\n9\r\name=guest\r\n0\r\n\r\n`,
  ],
  [
    'a change',
    head(
      'DELETE /api/queues/%2F/q HTTP/1.1',
      'Host: mq',
      `Authorization: Basic ${guest}`,
      'Connection: close',
    ),
  ],
];

describe.skipIf(elsewhere === undefined)('S4 from another machine', () => {
  test.each(spellings)('guest is refused with the broker’s own answer: %s', async (_, bytes) => {
    const node = await broker();
    const { port } = await startGateway({ urls: [node.url] });
    expect(await speak(port, bytes, elsewhere)).toBe(refusal);
    expect(node.seen.join()).not.toMatch(/guest|Z3Vlc3Q|Basic|Bearer|auth=/);
  });

  test('a forged X-Forwarded-For changes nothing', async () => {
    const node = await broker();
    const { port } = await startGateway({ urls: [node.url] });
    const forged = ['X-Forwarded-For: 127.0.0.1', 'X-Real-IP: 127.0.0.1', 'Forwarded: for=127.0.0.1'];
    expect(await speak(port, get(`Authorization: Basic ${guest}`, ...forged), elsewhere)).toBe(refusal);
  });

  test('HEAD gets the same without the sentence', async () => {
    const node = await broker();
    const { port } = await startGateway({ urls: [node.url] });
    const answer = await speak(port, get(`Authorization: Basic ${guest}`).replace('GET', 'HEAD'), elsewhere);
    expect(answer).toBe(refusal.slice(0, refusal.indexOf('{')));
  });

  test('what the broker answers to anybody it answers to guest too', async () => {
    const node = await broker();
    const { port } = await startGateway({ urls: [node.url] });
    const nothing = await speak(port, at('/api/nothing', `Authorization: Basic ${guest}`), elsewhere);
    expect(nothing).toMatch(/^HTTP\/1.1 404 /);
    const options = await speak(
      port,
      get(`Authorization: Basic ${guest}`).replace('GET', 'OPTIONS'),
      elsewhere,
    );
    expect(options).toMatch(/^HTTP\/1.1 200 /);
  });

  test.each([
    ['another user', get(`Authorization: Basic ${base64('guests:guest')}`)],
    ['guest as a password', get(`Authorization: Basic ${base64('admin:guest')}`)],
    ['another log-in', form('username=admin&password=guest')],
    ['a log-in in capitals, which is another name', form('username=Guest&password=guest')],
    [
      'another user beside a cookie of guest',
      get(`Authorization: Basic ${base64('a:b')}`, `Cookie: auth=${guest}`),
    ],
  ])('%s passes', async (_, bytes) => {
    const node = await broker();
    const { port } = await startGateway({ urls: [node.url] });
    expect(await speak(port, bytes, elsewhere)).toMatch(/^HTTP\/1.1 200 /);
  });

  test('a log-in form that passes reaches the broker byte for byte', async () => {
    const node = await broker();
    const { port } = await startGateway({ urls: [node.url] });
    await speak(port, form('username=admin&password=%zz+&x'), elsewhere);
    expect(node.seen).toEqual(['/api/login   username=admin&password=%zz+&x']);
  });

  test('S8 a log-in form without end is refused unread', async () => {
    const node = await broker();
    const { port } = await startGateway({ urls: [node.url] });
    const answer = await speak(port, form(`x=${'x'.repeat(70_000)}&username=guest`), elsewhere);
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expect(node.seen).toEqual([]);
  });

  test('other names can be bound to loopback, and guest set free', async () => {
    const node = await broker();
    const { port } = await startGateway({ urls: [node.url], loopbackUsers: ['ops', '訂單'] });
    const as = (name: string) => speak(port, get(`Authorization: Basic ${base64(`${name}:x`)}`), elsewhere);
    expect(await as('ops')).toBe(refusal);
    expect(await as('訂單')).toBe(refusal);
    expect(await as('guest')).toMatch(/^HTTP\/1.1 200 /);
  });

  test('S4 the session of guest is refused too', async () => {
    const node = await broker();
    const sessionAuthorization = async () => ({ kind: 'pass', authorization: `Basic ${guest}` }) as const;
    const { port } = await startGateway({ urls: [node.url], sessions: { sessionAuthorization } });
    expect(await speak(port, get(), elsewhere)).toBe(refusal);
  });
});

describe('S4 from the machine itself', () => {
  test.each(spellings)('guest passes untouched: %s', async (_, bytes) => {
    const node = await broker();
    const { port } = await startGateway({ urls: [node.url] });
    await speak(port, bytes);
    const sent = node.seen.join();
    for (const value of bytes.match(/(?<=Authorization: ).+(?=\r\n)/g)?.slice(0, 1) ?? []) {
      expect(sent).toContain(value.trim());
    }
    expect(node.requests).toHaveLength(1);
  });

  test.each([
    ['names a client elsewhere', 'X-Forwarded-For: 203.0.113.9', true],
    ['names a client elsewhere behind a forged one', 'X-Forwarded-For: 127.0.0.1, 203.0.113.9', true],
    ['names this machine', 'X-Forwarded-For: ::1', false],
    ['names several, the last of which are proxies', 'X-Forwarded-For: ::1, 127.0.0.1', false],
  ])('a trusted proxy that %s is believed', async (_, header, refused) => {
    const node = await broker();
    const trustedProxies = [{ address: '127.0.0.0', prefix: 8, family: 'ipv4' } as const];
    const { port } = await startGateway({ urls: [node.url], trustedProxies });
    const answer = await speak(port, get(`Authorization: Basic ${guest}`, header));
    expect(headerLines(answer).includes('content-length: 72')).toBe(refused);
  });

  test('a client that is no proxy is not believed about others', async () => {
    const node = await broker();
    const { port } = await startGateway({ urls: [node.url] });
    const answer = await speak(port, get(`Authorization: Basic ${guest}`, 'X-Forwarded-For: 203.0.113.9'));
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
    expect(bodyOf(answer)).toBe('');
  });
});
