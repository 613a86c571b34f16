import { expect, test } from 'vitest';
import { head, speak } from './rawClient.ts';
import { startGateway } from './startGateway.ts';
import { rawUpstream } from './upstreams.ts';

const read = head('GET /api/overview HTTP/1.1', 'Host: mq', 'Connection: close');
const remove = head('DELETE /api/queues/%2F/orders HTTP/1.1', 'Host: mq', 'Connection: close');
const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';

/** Answers every request on a connection, and closes it right after the given number of them. */
function broker(requestsPerConnection: number) {
  return rawUpstream((soFar, socket) => {
    const requests = soFar.split('\r\n\r\n').length - 1;
    if (requests > requestsPerConnection) socket.resetAndDestroy();
    else socket.write(ok);
  });
}

test('reads share a kept connection', async () => {
  const node = await broker(9);
  const { port } = await startGateway({ urls: [node.url] });
  for (let index = 0; index < 3; index += 1) await speak(port, read);
  expect(node.received).toHaveLength(1);
});

test('S12 a change has a connection of its own: no broker can have given it up before', async () => {
  const node = await broker(9);
  const { port } = await startGateway({ urls: [node.url] });
  for (const request of [read, remove, read, remove]) await speak(port, request);
  expect(node.received.map((bytes) => bytes.match(/^(GET|DELETE)/gm)?.join())).toEqual([
    'GET,GET',
    'DELETE',
    'DELETE',
  ]);
});

test('S12 a read that meets a kept connection just closed is asked again on a fresh one, and the node stays good', async () => {
  const node = await broker(1);
  const { port, cluster } = await startGateway({ urls: [node.url] });
  for (let index = 0; index < 4; index += 1) expect(await speak(port, read)).toMatch(/^HTTP\/1.1 200/);
  expect(cluster.attempts()[0]?.failure).toBeNull();
});

test('S13 a broker that closes what was unused for 5 s never has to: it is closed here before', async () => {
  const closedBy: string[] = [];
  const node = await rawUpstream((_soFar, socket) => {
    socket.write(ok);
    socket.setTimeout(5_000, () => {
      closedBy.push('broker');
      socket.destroy();
    });
    socket.once('end', () => closedBy.push('gateway'));
  });
  const { port } = await startGateway({ urls: [node.url] });
  await speak(port, read);
  expect(node.open()).toBe(1);
  await expect.poll(() => closedBy, { timeout: 10_000 }).toEqual(['gateway']);
}, 15_000);
