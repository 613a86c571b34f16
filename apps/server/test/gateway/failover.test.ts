import { expect, test } from 'vitest';
import { bodyOf, head, headerLines, speak } from './rawClient.ts';
import { startGateway } from './startGateway.ts';
import { always, deadAddress, httpUpstream, rawUpstream } from './upstreams.ts';

const read = head('GET /api/overview HTTP/1.1', 'Host: mq', 'Connection: close');
const declare = head(
  'PUT /api/queues/%2F/orders HTTP/1.1',
  'Host: mq',
  'Content-Length: 2',
  'Connection: close',
);
const writes = [
  ['PUT', `${declare}{}`],
  ['DELETE', head('DELETE /api/queues/%2F/orders HTTP/1.1', 'Host: mq', 'Connection: close')],
  ['POST', `${declare.replace('PUT', 'POST')}{}`],
  ['OPTIONS', head('OPTIONS /api/overview HTTP/1.1', 'Host: mq', 'Connection: close')],
  ['GET with a body', `${declare.replace('PUT', 'GET')}{}`],
] as const;

const node = () => httpUpstream((_request, response) => response.end('this one'));
const resets = () => rawUpstream((_soFar, socket) => socket.resetAndDestroy());
const hangs = () => rawUpstream(() => {});
const quick = { connectMs: 200, silentReadMs: 10, silentWriteMs: 10 };

test('S12 a read goes to the next node when one refuses', async () => {
  const next = await node();
  const { port, cluster } = await startGateway({ urls: [await deadAddress(), next.url] });
  expect(bodyOf(await speak(port, read))).toContain('this one');
  expect(cluster.attempts().map(({ failure }) => failure)).toEqual(['refused', null]);
});

test.each(['GET', 'HEAD'])(
  'S12 a %s goes to the next node when one resets before its answer',
  async (method) => {
    const first = await resets();
    const next = await node();
    const { port } = await startGateway({ urls: [first.url, next.url] });
    expect(await speak(port, read.replace('GET', method))).toMatch(/^HTTP\/1.1 200/);
    expect(next.requests).toEqual([`${method} /api/overview`]);
  },
);

test('S12 a read goes to the next node when one hangs: the probe finds out long before the limit', async () => {
  const first = await hangs();
  const next = await node();
  const { port } = await startGateway({ urls: [first.url, next.url], limits: quick });
  expect(bodyOf(await speak(port, read))).toContain('this one');
});

test('a node that is only slow has its time: it answers the probe', async () => {
  let probes = 0;
  const slow = await httpUpstream((request, response) => {
    if (request.method === 'GET') return;
    probes += 1;
    response.end();
  });
  const next = await node();
  const { port } = await startGateway({
    urls: [slow.url, next.url],
    limits: { ...quick, readAnswerMs: 300 },
  });
  expect(bodyOf(await speak(port, read))).toContain('this one');
  expect(probes).toBeGreaterThan(1);
});

test('S12 an answer that began is not asked for again', async () => {
  const first = await rawUpstream((_soFar, socket) => {
    socket.write('HTTP/1.1 200 O', () => socket.resetAndDestroy());
  });
  const next = await node();
  const { port } = await startGateway({ urls: [first.url, next.url] });
  expect(await speak(port, read)).toMatch(/^HTTP\/1.1 502 /);
  expect(next.requests).toEqual([]);
});

test.each(writes)(
  'S12 %s that a node executes and then resets is sent once, and its outcome called unknown',
  async (_, bytes) => {
    let executed = 0;
    const first = await rawUpstream((_soFar, socket) => {
      executed += 1;
      socket.resetAndDestroy();
    });
    const next = await node();
    const { port } = await startGateway({ urls: [first.url, next.url] });
    const answer = await speak(port, bytes);
    expect(answer).toMatch(/^HTTP\/1.1 504 Gateway Timeout/);
    expect(JSON.parse(bodyOf(answer))).toEqual({
      error: 'outcome-unknown',
      reason: `No answer came from ${new URL(first.url).host} (reset). The change may have happened; it was not sent a second time.`,
    });
    expect(headerLines(answer)).toContain('X-Content-Type-Options: nosniff');
    expect([executed, next.requests.length]).toEqual([1, 0]);
  },
);

test('S12 a change that a node never answers, nor three probes, is called unknown', async () => {
  const first = await rawUpstream((soFar, socket) => {
    if (soFar.startsWith('HEAD')) socket.resetAndDestroy();
  });
  const next = await node();
  const { port } = await startGateway({ urls: [first.url, next.url], limits: quick });
  expect(bodyOf(await speak(port, `${declare}{}`))).toContain('outcome-unknown');
  expect(first.received.filter((bytes) => bytes.startsWith('HEAD'))).toHaveLength(3);
  expect(next.requests).toEqual([]);
});

test.each(writes)(
  'S12 %s goes to the next node when no connection stood: nothing of it was sent',
  async (_, bytes) => {
    let body = '';
    const next = await httpUpstream((request, response) => {
      request.on('data', (piece) => {
        body += piece;
      });
      request.on('end', () => response.end('this one'));
    });
    const { port } = await startGateway({ urls: [await deadAddress(), next.url] });
    expect(bodyOf(await speak(port, bytes))).toContain('this one');
    expect(body).toBe(bodyOf(bytes));
  },
);

test('when no node can be reached a read is 502 that names each, and a change says that nothing was sent', async () => {
  const urls = [await deadAddress(), await deadAddress()];
  const { port } = await startGateway({ urls });
  const named = urls.map((url) => `${new URL(url).host} (refused)`);
  const answer = await speak(port, read);
  expect(answer).toMatch(/^HTTP\/1.1 502 Bad Gateway/);
  const { error, reason } = JSON.parse(bodyOf(answer));
  expect(error).toBe('broker-unreachable');
  for (const name of named) expect(reason).toContain(name);
  expect(bodyOf(await speak(port, `${declare}{}`))).toContain('Nothing was sent');
});

test('a client stays with the node that answered, and comes back to no node that does not', async () => {
  const first = await httpUpstream((_request, response) => response.end('first'));
  const second = await httpUpstream((_request, response) => response.end('second'));
  const { port } = await startGateway({ urls: [first.url, second.url] });
  const names = [];
  for (const event of ['', '', 'first stops', '', '']) {
    if (event !== '') first.stop();
    names.push(bodyOf(await speak(port, read)).match(/first|second/)?.[0]);
  }
  expect(names).toEqual(['first', 'first', 'second', 'second', 'second']);
  expect(second.requests).toHaveLength(3);
});

test('an answer that nobody can read is no answer: 502 for a read, unknown for a change', async () => {
  const broken = await rawUpstream(always('SMTP ready\r\n\r\n'));
  const { port } = await startGateway({ urls: [broken.url] });
  expect(await speak(port, read)).toMatch(/^HTTP\/1.1 502 /);
  expect(await speak(port, writes[1][1])).toMatch(/^HTTP\/1.1 504 /);
});
