import { expect, test } from 'vitest';
import { bodyOf, head, headerLines, speak } from './rawClient.ts';
import { startGateway } from './startGateway.ts';
import { always, httpUpstream, rawUpstream } from './upstreams.ts';

const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';

test.each([
  '/api',
  '/api?columns=name',
  '/api/',
  '/api/queues/%2F/orders',
  '/api/queues/%2f/orders',
  '/api/queues/%2F/%zz',
  '/api/queues/%2F/100%',
  '/api/queues/%2F/..',
  '/api/queues/%2F/../x',
  '/api/queues/%2F/a\\b',
  '/api/queues/%2F/{"json":1}',
  '/api/queues/%2F/a|b^c`d<e>"f',
  '/api//queues///',
  `/api/queues/%2F/${'x'.repeat(255)}`,
  '/api/queues/%2F/a+b?name=%E9&x=?&y=%00#z',
  '/cli/rabbitmqadmin',
])('S15 the broker gets the target %s as it came', async (target) => {
  const broker = await rawUpstream(always(ok));
  const { port } = await startGateway({ urls: [broker.url] });
  await speak(port, head(`GET ${target} HTTP/1.1`, 'Host: mq', 'Connection: close'));
  expect(broker.received[0]?.split('\r\n')[0]).toBe(`GET ${target} HTTP/1.1`);
});

test.each([
  '/',
  '/apis',
  '/apix/overview',
  '/cli',
  '/console/session',
  '/x/../api/overview',
  '//api/overview',
  '/%61pi/overview',
])('the target %s is not for a broker', async (target) => {
  const broker = await httpUpstream((_request, response) => response.end());
  const { port } = await startGateway({ urls: [broker.url] });
  const answer = await speak(port, head(`GET ${target} HTTP/1.1`, 'Host: mq', 'Connection: close'));
  expect(answer).toContain(`not for a broker: ${target}`);
  expect(broker.requests).toEqual([]);
});

test('a target in absolute form means the same as its path (RFC 9112 3.2.2)', async () => {
  const broker = await httpUpstream((_request, response) => response.end());
  const { port } = await startGateway({ urls: [broker.url] });
  await speak(port, head('GET http://mq:15672/api/queues/%2F HTTP/1.1', 'Host: mq', 'Connection: close'));
  expect(broker.requests).toEqual(['GET /api/queues/%2F']);
});

test('a base path, the word of a cluster and the path of an address are all that changes in a target', async () => {
  const broker = await httpUpstream((_request, response) => response.end());
  const { port } = await startGateway({ urls: [`${broker.url}/rabbit/`], basePath: '/warren/' });
  await speak(port, head('GET /warren/api/queues/%2F HTTP/1.1', 'Host: mq', 'Connection: close'));
  await speak(port, head('GET /warren/c/default/api/x%2fy HTTP/1.1', 'Host: mq', 'Connection: close'));
  const other = await speak(
    port,
    head('GET /warren/c/other/api/x HTTP/1.1', 'Host: mq', 'Connection: close'),
  );
  const outside = await speak(port, head('GET /api/overview HTTP/1.1', 'Host: mq', 'Connection: close'));
  expect(broker.requests).toEqual(['GET /rabbit/api/queues/%2F', 'GET /rabbit/api/x%2fy']);
  expect(other).toContain('not for a broker');
  expect(outside).toContain('not for a broker');
});

test('S14 request headers keep case, order and duplicates, and nothing is added', async () => {
  const broker = await rawUpstream(always(ok));
  const { port } = await startGateway({ urls: [broker.url] });
  const headers = [
    'X-First: 1',
    'hOsT: mq.example:15672',
    'x-first: 2',
    'Accept: a',
    'ACCEPT: b',
    'Cookie: a=1; b="2"',
    'User-Agent: rabbitmqadmin',
    'X-Bytes: \xe9\xff',
    'X-Empty: ',
    'Authorization: Basic YWRtaW46cHc=',
    'Authorization: Bearer second',
  ];
  await speak(port, head('GET /api/overview HTTP/1.1', ...headers, 'Connection: close'));
  const lines = headerLines(broker.received[0] ?? '').filter((line) => !/^connection:/i.test(line));
  expect(lines).toEqual(headers);
});

test('S14 answer headers keep case, order and duplicates, and nothing is added', async () => {
  const headers = [
    'server: Cowboy',
    'Set-Cookie: auth=1; Version=1',
    'date: Tue, 24 Nov 2026 10:00:00 GMT',
    'set-cookie: m=2',
    'WWW-Authenticate: Basic realm="RabbitMQ Management"',
    'X-ODD: \xe9',
    'content-length: 2',
    'vary: origin',
  ];
  const broker = await rawUpstream(always(`${head('HTTP/1.1 401 Not\xe9 you', ...headers)}no`));
  const { port } = await startGateway({ urls: [broker.url] });
  const answer = await speak(port, head('GET /api/whoami HTTP/1.1', 'Host: mq', 'Connection: close'));
  expect(answer.split('\r\n')[0]).toBe('HTTP/1.1 401 Not\xe9 you');
  expect(headerLines(answer).filter((line) => !/^connection:/i.test(line))).toEqual(headers);
  expect(bodyOf(answer)).toBe('no');
});

test('an answer on a connection that stays open carries no header that the broker did not send', async () => {
  const broker = await rawUpstream(always(ok));
  const { port } = await startGateway({ urls: [broker.url] });
  const answer = await speak(
    port,
    head('GET /api/a HTTP/1.1', 'Host: mq') + head('GET /api/b HTTP/1.1', 'Host: mq', 'Connection: close'),
  );
  expect(answer.startsWith(ok)).toBe(true);
});

test('S14 headers of this hop go no further, nor those that Connection names (RFC 9110 7.6.1)', async () => {
  const hop = [
    'Connection: X-Mine, close, content-length',
    'X-MINE: 1',
    'Keep-Alive: timeout=9',
    'Proxy-Connection: keep-alive',
    'TE: trailers',
    'Upgrade: h2c',
  ];
  const answer = head(
    'HTTP/1.1 200 OK',
    'Connection: x-theirs',
    'X-Theirs: 1',
    'X-Kept: 1',
    'Content-Length: 2',
  );
  const broker = await rawUpstream(always(`${answer}ok`));
  const { port } = await startGateway({ urls: [broker.url] });
  const passed = await speak(
    port,
    `${head('POST /api/x HTTP/1.1', 'Host: mq', ...hop, 'X-Kept: 1', 'Content-Length: 4')}\r\n\r\n`,
  );
  const sent = headerLines(broker.received[0] ?? '').map((line) => line.toLowerCase());
  expect(sent.filter((line) => !line.startsWith('connection:'))).toEqual([
    'host: mq',
    'x-kept: 1',
    'content-length: 4',
  ]);
  expect(headerLines(passed)).toEqual(['X-Kept: 1', 'Content-Length: 2', 'Connection: close']);
});

test.each(['OPTIONS', 'PROPFIND', 'PATCH', 'PURGE', 'QUERY', 'TRACE', 'DELETE', 'LINK'])(
  'the method %s is the broker’s to answer',
  async (method) => {
    const broker = await httpUpstream((_request, response) => {
      response.statusCode = 405;
      response.end();
    });
    const { port } = await startGateway({ urls: [broker.url] });
    const answer = await speak(
      port,
      head(`${method} /api/overview HTTP/1.1`, 'Host: mq', 'Connection: close'),
    );
    expect(answer).toMatch(/^HTTP\/1.1 405 Method Not Allowed/);
    expect(broker.requests).toEqual([`${method} /api/overview`]);
  },
);

test('a HEAD gets the length of the body and no body', async () => {
  const broker = await rawUpstream(always('HTTP/1.1 200 OK\r\nContent-Length: 12345\r\n\r\n'));
  const { port } = await startGateway({ urls: [broker.url] });
  const answer = await speak(port, head('HEAD /api/overview HTTP/1.1', 'Host: mq', 'Connection: close'));
  expect(headerLines(answer)).toContain('Content-Length: 12345');
  expect(bodyOf(answer)).toBe('');
});

test.each(['204 No Content', '304 Not Modified'])('a %s has no body', async (status) => {
  const broker = await rawUpstream(always(`HTTP/1.1 ${status}\r\netag: "1"\r\n\r\n`));
  const { port } = await startGateway({ urls: [broker.url] });
  const answer = await speak(port, head('GET /api/x HTTP/1.1', 'Host: mq', 'Connection: close'));
  expect(answer).toBe(`HTTP/1.1 ${status}\r\netag: "1"\r\nConnection: close\r\n\r\n`);
});

test('a POST without a body stays without one', async () => {
  const broker = await rawUpstream(always(ok));
  const { port } = await startGateway({ urls: [broker.url] });
  await speak(port, head('POST /api/rebalance/queues HTTP/1.1', 'Host: mq', 'Connection: close'));
  const lines = headerLines(broker.received[0] ?? '');
  expect(lines).toContain('Content-Length: 0');
  expect(lines.filter((line) => /transfer-encoding/i.test(line))).toEqual([]);
});

test('a chunked body with trailers stays chunked and keeps them, both ways (RFC 9112 7.1.2)', async () => {
  const chunked = '5\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n';
  const reply = `${head('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked', 'Trailer: X-Sum')}${chunked}`;
  const broker = await rawUpstream((soFar, socket) => {
    if (soFar.endsWith('X-Sum: 1\r\n\r\n')) socket.write(reply);
  });
  const { port } = await startGateway({ urls: [broker.url] });
  const answer = await speak(
    port,
    head(
      'DELETE /api/x HTTP/1.1',
      'Host: mq',
      'Transfer-Encoding: chunked',
      'Trailer: X-Sum',
      'Connection: close',
    ) + chunked,
  );
  expect(bodyOf(broker.received[0] ?? '')).toBe(chunked);
  expect(headerLines(answer)).toEqual(['Transfer-Encoding: chunked', 'Trailer: X-Sum', 'Connection: close']);
  expect(bodyOf(answer)).toBe(chunked);
});

test('an HTTP/1.0 client gets the body of a chunked answer, and its end by the end of the connection', async () => {
  const reply = `${head('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked', 'X-Kept: 1')}5\r\nhello\r\n0\r\n\r\n`;
  const broker = await rawUpstream(always(reply));
  const { port } = await startGateway({ urls: [broker.url] });
  const answer = await speak(port, head('GET /api/x HTTP/1.0'));
  expect(headerLines(broker.received[0] ?? '')[0]).toBe(`Host: ${new URL(broker.url).host}`);
  expect(answer).toBe(`${head('HTTP/1.1 200 OK', 'X-Kept: 1', 'Connection: close')}hello`);
});

test('numbers of any size and bytes of any kind pass unread', async () => {
  const body = `{"big":${'9'.repeat(40)},"e":1.0e5,"bytes":"\xff\x00\xfe"}`;
  const broker = await rawUpstream(
    always(`HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`),
  );
  const { port } = await startGateway({ urls: [broker.url] });
  const answer = await speak(port, head('GET /api/x HTTP/1.1', 'Host: mq', 'Connection: close'));
  expect(bodyOf(answer)).toBe(body);
});

test('a 503 of a health check passes untouched and is not asked again', async () => {
  const reply = 'HTTP/1.1 503 Service Unavailable\r\ncontent-length: 19\r\n\r\n{"status":"failed"}';
  const broker = await rawUpstream(always(reply));
  const other = await rawUpstream(always(ok));
  const { port, cluster } = await startGateway({ urls: [broker.url, other.url] });
  const answer = await speak(
    port,
    head('GET /api/health/checks/alarms HTTP/1.1', 'Host: mq', 'Connection: close'),
  );
  expect(answer).toBe(reply.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'));
  expect([broker.received.length, other.received.length]).toEqual([1, 0]);
  expect(cluster.attempts().map(({ failure }) => failure)).toEqual([null, null]);
});
