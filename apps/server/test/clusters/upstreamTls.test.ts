import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { ClusterUnreachable } from '../../src/clusters/cluster.ts';
import { openCluster } from '../../src/clusters/openCluster.ts';
import { bodyOf, head, speak } from '../gateway/rawClient.ts';
import { startGateway } from '../gateway/startGateway.ts';

const pem = (name: string) => readFileSync(new URL(`certificates/${name}.pem`, import.meta.url), 'utf8');
const upstreamCa = pem('authority');

async function tlsBroker(): Promise<{ port: number; requests: string[] }> {
  const requests: string[] = [];
  const server = createServer({ cert: pem('broker'), key: pem('broker-key') }, (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, requests };
}

const request = (method: string) =>
  head(`${method} /api/overview HTTP/1.1`, 'Host: elsewhere', 'Connection: close');

test.each(['localhost', '127.0.0.1'])(
  'S15 a broker at https://%s whose authority is given is reached',
  async (host) => {
    const { port: brokerPort, requests } = await tlsBroker();
    const gateway = await startGateway({ urls: [`https://${host}:${brokerPort}`], cluster: { upstreamCa } });
    for (const method of ['GET', 'DELETE']) {
      expect(bodyOf(await speak(gateway.port, request(method)))).toContain('{}');
    }
    expect(
      (await gateway.cluster.read({ path: '/api/x', authorization: null, timeoutMs: 5_000 })).status,
    ).toBe(200);
    expect(requests).toEqual(['GET /api/overview', 'DELETE /api/overview', 'GET /api/x']);
  },
);

test('S15 a broker whose certificate nobody vouches for gets no request, and the change was not sent', async () => {
  const { port: brokerPort, requests } = await tlsBroker();
  const gateway = await startGateway({ urls: [`https://localhost:${brokerPort}`] });
  expect(await speak(gateway.port, request('GET'))).toMatch(/^HTTP\/1.1 502 [\s\S]*\(tls\)/);
  expect(await speak(gateway.port, request('DELETE'))).toMatch(/^HTTP\/1.1 502 [\s\S]*Nothing was sent/);
  expect(requests).toEqual([]);
});

test('S15 a certificate for another name is none', async () => {
  const { port: brokerPort, requests } = await tlsBroker();
  const cluster = openCluster({
    id: 'default',
    urls: [`https://127.0.0.2:${brokerPort}`, `https://[::ffff:127.0.0.1]:${brokerPort}`],
    demo: false,
    upstreamCa,
  });
  onTestFinished(() => cluster.close());
  const reading = cluster.read({ path: '/api/x', authorization: null, timeoutMs: 5_000 });
  await expect(reading).rejects.toBeInstanceOf(ClusterUnreachable);
  expect(cluster.attempts().map(({ failure }) => failure)).toEqual(['refused', 'tls']);
  expect(requests).toEqual([]);
});
