import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { bodyOf, head, hear, speak } from './rawClient.ts';
import { startGateway } from './startGateway.ts';
import { always, httpUpstream, rawUpstream } from './upstreams.ts';

const post = ['POST /api/definitions HTTP/1.1', 'Host: mq', 'Connection: close'] as const;

test('Expect: 100-continue is the broker’s to answer; the body follows its word (RFC 9110 10.1.1)', async () => {
  const broker = await rawUpstream((soFar, socket) => {
    if (soFar.endsWith('\r\n\r\n')) socket.write('HTTP/1.1 100 Continue\r\n\r\n');
    if (soFar.endsWith('body')) socket.write('HTTP/1.1 204 No Content\r\n\r\n');
  });
  const { port } = await startGateway({ urls: [broker.url] });
  const client = connect(port, '127.0.0.1');
  const heard = hear(client);
  client.write(head(...post, 'Expect: 100-continue', 'Content-Length: 4'));
  await expect.poll(heard).toBe('HTTP/1.1 100 Continue\r\n\r\n');
  expect(broker.received[0]).toContain('Expect: 100-continue');
  expect(bodyOf(broker.received[0] ?? '')).toBe('');
  client.write('body');
  await once(client, 'close');
  expect(heard()).toContain('HTTP/1.1 204 No Content');
  expect(bodyOf(broker.received[0] ?? '')).toBe('body');
});

test('a broker that refuses instead of continuing is heard, and the connection ends', async () => {
  const broker = await rawUpstream((_soFar, socket) => {
    socket.write('HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n');
  });
  const { port } = await startGateway({ urls: [broker.url] });
  const headers = ['Host: mq', 'Expect: 100-continue', 'Content-Length: 4'];
  const answer = await speak(port, head('POST /api/definitions HTTP/1.1', ...headers));
  expect(answer).toBe('HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  expect(bodyOf(broker.received[0] ?? '')).toBe('');
});

test('a client that does not wait for 100 Continue gets its body through all the same', async () => {
  const broker = await rawUpstream((soFar, socket) => {
    if (soFar.endsWith('body')) socket.write('HTTP/1.1 204 No Content\r\n\r\n');
  });
  const { port } = await startGateway({ urls: [broker.url] });
  const answer = await speak(port, `${head(...post, 'Expect: 100-continue', 'Content-Length: 4')}body`);
  expect(answer).toMatch(/^HTTP\/1.1 204/);
});

test('an expectation that nobody knows is the broker’s to judge', async () => {
  const broker = await rawUpstream(always('HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n'));
  const { port } = await startGateway({ urls: [broker.url] });
  const headers = ['Host: mq', 'Expect: miracles', 'Connection: close'];
  const answer = await speak(port, head('GET /api/x HTTP/1.1', ...headers));
  expect(broker.received[0]).toContain('Expect: miracles');
  expect(answer).toMatch(/^HTTP\/1.1 417 /);
});

test('the beginning of a body is passed on before its end is there, both ways', async () => {
  const broker = await rawUpstream((soFar, socket) => {
    if (soFar.endsWith('\r\n\r\nfirst')) socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfirst');
    if (soFar.endsWith('last!')) socket.write('last!');
  });
  const { port } = await startGateway({ urls: [broker.url] });
  const client = connect(port, '127.0.0.1');
  const heard = hear(client);
  client.write(`${head(...post, 'Content-Length: 10')}first`);
  await expect.poll(() => bodyOf(heard())).toBe('first');
  client.write('last!');
  await once(client, 'close');
  expect(bodyOf(heard())).toBe('firstlast!');
});

test('the head of an answer is passed on while its body is not there yet', async () => {
  const broker = await rawUpstream((_soFar, socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n');
  });
  const { port } = await startGateway({ urls: [broker.url] });
  const client = connect(port, '127.0.0.1');
  const heard = hear(client);
  client.write(head('GET /api/x HTTP/1.1', 'Host: mq'));
  await expect.poll(heard).toContain('Content-Length: 1\r\n\r\n');
  client.destroy();
});

test.each([
  ['before the answer', ''],
  ['in the middle of the answer', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'],
])('a client that goes away %s ends the request at the broker', async (_when, reply) => {
  const broker = await rawUpstream((_soFar, socket) => {
    socket.write(reply);
  });
  const { port } = await startGateway({ urls: [broker.url] });
  const client = connect(port, '127.0.0.1');
  const heard = hear(client);
  client.write(head('GET /api/x HTTP/1.1', 'Host: mq'));
  await expect.poll(() => broker.received[0]).toContain('/api/x');
  await expect.poll(heard).toBe(reply);
  client.destroy();
  await expect.poll(() => broker.open()).toBe(0);
});

test('a client that goes away in the middle of its body ends the request at the broker', async () => {
  const broker = await rawUpstream(() => {});
  const { port } = await startGateway({ urls: [broker.url] });
  const client = connect(port, '127.0.0.1');
  client.write(`${head(...post, 'Content-Length: 100')}some`);
  await expect.poll(() => broker.received[0]).toContain('some');
  client.destroy();
  await expect.poll(() => broker.open()).toBe(0);
});

test.each([
  ['by length', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'],
  ['in chunks', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n'],
])(
  'a broker that is gone in the middle of a body sent %s never looks like a whole answer',
  async (_how, reply) => {
    const broker = await rawUpstream((_soFar, socket) => {
      socket.write(reply, () => socket.destroy());
    });
    const other = await httpUpstream((_request, response) => response.end());
    const { port } = await startGateway({ urls: [broker.url, other.url] });
    const answer = await speak(port, head('GET /api/x HTTP/1.1', 'Host: mq'));
    expect(answer).not.toContain('\r\n0\r\n');
    expect(other.requests).toEqual([]);
  },
);

test('a broker that answers before the body is there is heard', async () => {
  const broker = await rawUpstream((_soFar, socket) => {
    socket.write('HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n');
  });
  const { port } = await startGateway({ urls: [broker.url] });
  const client = connect(port, '127.0.0.1');
  const heard = hear(client);
  client.write(`${head(...post, 'Content-Length: 100')}some`);
  await expect.poll(heard).toContain('HTTP/1.1 401 Unauthorized');
  client.destroy();
});

test('a body that stands still is given up after the idle limit', async () => {
  const broker = await rawUpstream((soFar, socket) => {
    if (soFar.includes('/api/still')) socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf');
  });
  const { port } = await startGateway({ urls: [broker.url], limits: { idleMs: 50 } });
  const answer = await speak(port, head('GET /api/still HTTP/1.1', 'Host: mq'));
  expect(bodyOf(answer)).toBe('half');
});
