import { expect, test } from 'vitest';
import { bodyOf, head, headerLines, speak } from './rawClient.ts';
import { startGateway } from './startGateway.ts';
import { always, httpUpstream, rawUpstream } from './upstreams.ts';

const post = 'POST /api/exchanges/%2F/secret/publish HTTP/1.1';

test.each([
  ['two lengths that agree', 400, head(post, 'Host: mq', 'Content-Length: 2', 'Content-Length: 2'), 'ab'],
  ['two lengths that differ', 400, head(post, 'Host: mq', 'Content-Length: 2', 'Content-Length: 3'), 'ab'],
  ['a list of lengths', 400, head(post, 'Host: mq', 'Content-Length: 2, 2'), 'ab'],
  ['a signed length', 400, head(post, 'Host: mq', 'Content-Length: +2'), 'ab'],
  [
    'a length and chunks',
    400,
    head(post, 'Host: mq', 'Content-Length: 2', 'Transfer-Encoding: chunked'),
    '0\r\n\r\n',
  ],
  [
    'chunks and a length',
    400,
    head(post, 'Host: mq', 'Transfer-Encoding: chunked', 'Content-Length: 2'),
    '0\r\n\r\n',
  ],
  [
    'chunks that are not the last coding',
    400,
    head(post, 'Host: mq', 'Transfer-Encoding: chunked, gzip'),
    '0\r\n\r\n',
  ],
  [
    'chunks twice',
    400,
    head(post, 'Host: mq', 'Transfer-Encoding: chunked', 'Transfer-Encoding: chunked'),
    '0\r\n\r\n',
  ],
  ['chunks in HTTP/1.0', 400, head('POST /api/secret HTTP/1.0', 'Transfer-Encoding: chunked'), '0\r\n\r\n'],
  ['another version of HTTP', 505, head('GET /api/secret HTTP/2.0', 'Host: mq'), ''],
  ['no Host', 400, head('GET /api/secret HTTP/1.1'), ''],
  ['a folded header', 400, head('GET /api/secret HTTP/1.1', 'Host: mq', 'X-A: b', ' c'), ''],
  ['a space before the colon', 400, head('GET /api/secret HTTP/1.1', 'Host: mq', 'X-A : b'), ''],
  ['a control character in a header', 400, head('GET /api/secret HTTP/1.1', 'Host: mq', 'X-A: \x01'), ''],
  ['bare line feeds', 400, 'GET /api/secret HTTP/1.1\nHost: mq\n\n', ''],
  ['a space in the target', 400, head('GET /api/secret here HTTP/1.1', 'Host: mq'), ''],
  ['a tunnel', 501, head('CONNECT secret:443 HTTP/1.1', 'Host: mq'), ''],
  ['a method that HTTP does not know', 501, head('SECRET /api/x HTTP/1.1', 'Host: mq'), ''],
  [
    'headers beyond any limit',
    431,
    head('GET /api/secret HTTP/1.1', 'Host: mq', `X: ${'a'.repeat(70_000)}`),
    '',
  ],
  ['no HTTP at all', 501, '\x16\x03\x01\x00\xa5secret\r\n\r\n', ''],
])('S14 %s is answered with %i, and no broker hears of it', async (_what, status, requestHead, body) => {
  const broker = await httpUpstream((_request, response) => response.end());
  const { port } = await startGateway({ urls: [broker.url] });
  const answer = await speak(port, requestHead + body);
  expect(answer.split(' ')[1]).toBe(String(status));
  expect(headerLines(answer)).toContain('X-Content-Type-Options: nosniff');
  expect(JSON.parse(bodyOf(answer))).toEqual({ error: expect.any(String), reason: expect.any(String) });
  expect(answer.toLowerCase()).not.toContain('secret');
  expect(broker.requests).toEqual([]);
});

test('S14 a chunk that is none ends the request at the broker and is answered with 400', async () => {
  const broker = await httpUpstream((request) => request.resume());
  const { port } = await startGateway({ urls: [broker.url] });
  const answer = await speak(port, `${head(post, 'Host: mq', 'Transfer-Encoding: chunked')}zz\r\n`);
  expect(answer).toMatch(/^HTTP\/1.1 400 /);
});

test('S14 no header is dropped in silence: 4,000 of them reach the broker, who judges them', async () => {
  const broker = await rawUpstream(
    always('HTTP/1.1 431 Request Header Fields Too Large\r\nContent-Length: 0\r\n\r\n'),
  );
  const { port } = await startGateway({ urls: [broker.url] });
  const many = Array.from({ length: 4_000 }, (_, index) => `n${index}: 1`);
  const answer = await speak(port, head('GET /api/x HTTP/1.1', 'Host: mq', ...many, 'Connection: close'));
  expect(headerLines(broker.received[0] ?? '').slice(1, -1)).toEqual(many);
  expect(answer).toMatch(/^HTTP\/1.1 431 /);
});
