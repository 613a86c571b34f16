import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startAccountsBroker } from '../accountsBroker.ts';
import { startWarren } from '../startWarren.ts';

/** What came back for these bytes, as text. */
async function speak(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    heard += chunk;
  });
  // Who sends more than is read may be cut off after the answer.
  socket.on('error', () => {});
  socket.write(text);
  await new Promise((resolve) => socket.once('close', resolve));
  return heard;
}

const get = (target: string, ...headers: string[]) =>
  [`GET ${target} HTTP/1.1`, 'Host: mq', 'Connection: close', ...headers, '', ''].join('\r\n');

const malformed = [
  { what: 'health', bytes: get('/healthz'), status: 200 },
  { what: 'nothing there', bytes: get('/n0where?auth=s3cret'), status: 404 },
  { what: 'a page that is not built', bytes: get('/', 'Accept: text/html'), status: 503 },
  { what: 'a malformed address', bytes: get('/n0where/%zz'), status: 400 },
  { what: 'an address in latin1', bytes: get('/n0where/%E9'), status: 400 },
  { what: 'a long address', bytes: get(`/n0where/${'n'.repeat(9000)}`), status: 404 },
  { what: 'no session', bytes: get('/console/health'), status: 401 },
  { what: 'a refused session', bytes: get('/api/overview', 'Cookie: warren=n0where'), status: 401 },
  { what: 'an unknown method', bytes: get('/n0where').replace('GET', 'N0WHERE'), status: 501 },
  { what: 'a known method of no use', bytes: get('/n0where').replace('GET', 'PROPFIND'), status: 404 },
  { what: 'no HTTP at all', bytes: 'GET / HTTP/1.1\r\nn0where\r\n\r\n', status: 400 },
  { what: 'headers without end', bytes: get('/', `X: ${'n0where'.repeat(9_500)}`), status: 431 },
  {
    what: 'a body of another kind',
    bytes: get(
      '/console/session',
      'X-Requested-With: warren',
      'Content-Type: text/n0where',
      'Content-Length: 1',
    )
      .replace('GET', 'POST')
      .concat('x'),
    status: 415,
  },
  {
    what: 'a body that is no JSON',
    bytes: get(
      '/console/session',
      'X-Requested-With: warren',
      'Content-Type: application/json',
      'Content-Length: 8',
    )
      .replace('GET', 'POST')
      .concat('{n0where'),
    status: 400,
  },
];

test.each(malformed)(
  'S2: $what is answered $status with our headers, and nothing that was sent',
  async (row) => {
    const broker = await startAccountsBroker();
    const { port } = await startWarren({ urls: [broker.url] });
    const answer = await speak(port, row.bytes);
    const [head = '', body = ''] = answer.split('\r\n\r\n', 2);
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${row.status} `));
    const headers = head.toLowerCase();
    expect(headers).toMatch(/content-security-policy: [^\r]*frame-ancestors 'none'/);
    expect(headers).not.toContain('unsafe');
    expect(headers).toContain('x-content-type-options: nosniff');
    expect(headers).toContain('referrer-policy: no-referrer');
    expect(headers).not.toContain('access-control-');
    expect(headers).not.toContain('strict-transport-security');
    expect(headers).not.toContain('www-authenticate');
    expect(body.toLowerCase()).not.toMatch(/n0where|s3cret|fst_err/);
  },
);

test('CORS: our endpoints allow no other origin; the broker’s own headers pass', async () => {
  const broker = await startAccountsBroker();
  const { url } = await startWarren({ urls: [broker.url] });
  const preflight = await fetch(`${url}/console/session`, {
    method: 'OPTIONS',
    headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
  });
  expect(preflight.status).toBe(404);
  expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
});
