import { expect, test } from 'vitest';
import { bodyOf, head, speak } from './rawClient.ts';
import { startGateway } from './startGateway.ts';
import { rawUpstream } from './upstreams.ts';

const request = (method: string, path: string) =>
  head(`${method} /api/${path} HTTP/1.1`, 'Host: mq', 'Connection: close');
const answer = (body: string) => `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

test('S14 an answer left on an unused connection never serves another user', async () => {
  let leave = () => {};
  const broker = await rawUpstream((soFar, socket) => {
    if (soFar.endsWith('/api/mine HTTP/1.1\r\nHost: mq\r\nConnection: keep-alive\r\n\r\n')) {
      leave = () => socket.write(answer('somebody else’s'));
    }
    socket.write(answer('mine'));
  });
  const { port } = await startGateway({ urls: [broker.url] });
  expect(bodyOf(await speak(port, request('GET', 'mine')))).toBe('mine');
  leave();
  await expect.poll(() => broker.open()).toBe(0);
  expect(bodyOf(await speak(port, request('GET', 'next')))).toBe('mine');
});

test('S14 nor does a second answer that came along with the first', async () => {
  const broker = await rawUpstream((_soFar, socket) => {
    socket.write(answer('mine') + answer('somebody else’s'));
  });
  const { port } = await startGateway({ urls: [broker.url] });
  for (const path of ['a', 'b', 'c']) expect(bodyOf(await speak(port, request('GET', path)))).toBe('mine');
});

test('S14 the body that RabbitMQ sends to a HEAD of nothing harms no request after it', async () => {
  const broker = await rawUpstream((soFar, socket) => {
    const isHead = soFar.startsWith('HEAD');
    socket.write(isHead ? 'HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n' : answer('mine'));
    if (isHead) setImmediate(() => socket.write('{}'));
  });
  const { port, cluster } = await startGateway({ urls: [broker.url] });
  const headed = await speak(port, request('HEAD', 'nothing'));
  expect(headed).toBe('HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\nConnection: close\r\n\r\n');
  expect(bodyOf(await speak(port, request('GET', 'next')))).toBe('mine');
  expect(broker.received).toHaveLength(2);
  expect(cluster.attempts()[0]?.failure).toBeNull();
});
