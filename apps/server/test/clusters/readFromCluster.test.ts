import { expect, onTestFinished, test } from 'vitest';
import { type ClusterRead, ClusterUnreachable } from '../../src/clusters/cluster.ts';
import { type ClusterOptions, type ForwardingCluster, openCluster } from '../../src/clusters/openCluster.ts';
import { deadAddress, httpUpstream, rawUpstream } from '../gateway/upstreams.ts';

function open(urls: readonly string[], options: Partial<ClusterOptions> = {}): ForwardingCluster {
  const cluster = openCluster({ id: 'default', urls, demo: false, ...options });
  onTestFinished(() => cluster.close());
  return cluster;
}

const read: ClusterRead = {
  path: '/api/overview?columns=node',
  authorization: 'Basic eDp5',
  timeoutMs: 5_000,
};

test('a read is a GET with the credentials of its caller', async () => {
  const seen: unknown[] = [];
  const node = await httpUpstream(({ method, url, headers }, response) => {
    seen.push([method, url, headers.authorization]);
    response.statusCode = 401;
    response.end('{"reason":"no"}');
  });
  const cluster = open([`${node.url}/prefix/`]);
  const answer = await cluster.read(read);
  expect(answer).toEqual({ status: 401, body: '{"reason":"no"}', address: cluster.addresses[0] });
  expect(seen).toEqual([['GET', '/prefix/api/overview?columns=node', 'Basic eDp5']]);
  expect(cluster.attempts()).toEqual([
    { address: cluster.addresses[0], at: expect.any(Number), failure: null },
  ]);
});

test('a read goes to the next address when one refuses, resets or does not answer in its time', async () => {
  const resets = await rawUpstream((_soFar, socket) => socket.resetAndDestroy());
  const hangs = await rawUpstream(() => {});
  const node = await httpUpstream((_request, response) => response.end('{}'));
  const cluster = open([await deadAddress(), resets.url, hangs.url, node.url]);
  const answer = await cluster.read({ ...read, timeoutMs: 200 });
  expect(answer.address).toBe(cluster.addresses[3]);
  expect(cluster.attempts().map(({ failure }) => failure)).toEqual(['refused', 'reset', 'timeout', null]);
});

test('an address that hangs in the middle of its answer has no more time than another', async () => {
  const half = await rawUpstream((_soFar, socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf');
  });
  const node = await httpUpstream((_request, response) => response.end('{}'));
  const cluster = open([half.url, node.url]);
  expect((await cluster.read({ ...read, timeoutMs: 200 })).body).toBe('{}');
});

test('a read of one address asks no other', async () => {
  const node = await httpUpstream((_request, response) => response.end('{}'));
  const cluster = open([await deadAddress(), node.url]);
  const only = cluster.addresses[0];
  if (only === undefined) throw new Error('no address');
  const error = await cluster.read({ ...read, only }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ClusterUnreachable);
  expect(String(error)).toContain(`${only.url.host} refused`);
  expect(node.requests).toEqual([]);
});

test('a caller that gives up hears its own reason, and no address is blamed', async () => {
  const hangs = await rawUpstream(() => {});
  const cluster = open([hangs.url]);
  const caller = new AbortController();
  const reading = cluster.read({ ...read, signal: caller.signal });
  await expect.poll(() => hangs.received.length).toBe(1);
  caller.abort(new Error('nobody watches'));
  await expect(reading).rejects.toThrow('nobody watches');
  expect(cluster.attempts()[0]?.failure).toBeNull();
});

test('an address that failed is probed without credentials until it answers, and is then good again', async () => {
  let up = false;
  const seen: unknown[] = [];
  const node = await httpUpstream(({ method, url, headers, socket }, response) => {
    if (!up) return void socket.resetAndDestroy();
    seen.push([method, url, headers.authorization]);
    response.end();
  });
  const cluster = open([node.url], { probeMs: { first: 5, most: 20 } });
  await expect(cluster.read(read)).rejects.toBeInstanceOf(ClusterUnreachable);
  expect(cluster.attempts()[0]?.failure).toBe('reset');
  up = true;
  await expect.poll(() => cluster.attempts()[0]?.failure).toBeNull();
  expect(seen).toEqual([['HEAD', '/api/whoami', undefined]]);
});

test('an address that failed is tried last, and the one that took over keeps being used when it is back', async () => {
  const names = ['a', 'b', 'c'];
  const nodes = await Promise.all(
    names.map((name) => httpUpstream((_request, response) => response.end(name))),
  );
  const cluster = open(nodes.map(({ url }) => url));
  const [a, b] = cluster.trialOrder();
  const order = () =>
    cluster.trialOrder().map(({ upstream }) => names[cluster.addresses.indexOf(upstream.address)]);
  expect(order().join('')).toBe('abc');
  a?.health.failed('refused');
  expect(order().join('')).toBe('bca');
  a?.health.answered();
  expect(order().join('')).toBe('bca');
  b?.health.failed('refused');
  expect(order().join('')).toBe('cab');
});

test.each([
  ['ftp://mq', 'starts with http:// or https://'],
  ['http://user:s3cr3t@mq', 'must not hold credentials'],
])('the address %s is refused, and no credential repeated', (url, sentence) => {
  const opening = () => openCluster({ id: 'default', urls: [url], demo: false });
  expect(opening).toThrow(sentence);
  expect(opening).not.toThrow('s3cr3t');
});
