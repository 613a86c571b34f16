import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { findSituation } from '../../src/start/situation.ts';
import { startAccountsBroker } from '../accountsBroker.ts';

async function listenerThat(answers: RequestListener): Promise<URL> {
  const server = createServer(answers);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

const nothing = new URL('http://127.0.0.1:1');

test('a configured cluster is managed from all addresses, port 15672', async () => {
  const config = readConfig({ RABBITMQ_URL: 'http://mq1:15672,http://mq2:15672' }, '/project');
  const situation = await findSituation(config, nothing);
  expect(situation).toMatchObject({ config, port: 15_672 });
  expect(situation.host).toMatch(/^(::|0\.0\.0\.0)$/);
  expect(situation.sentence).toContain('mq1:15672, mq2:15672');
});

test('a broker on this machine is managed from port 15680', async () => {
  const broker = await startAccountsBroker();
  const situation = await findSituation(readConfig({}, '/project'), new URL(broker.url));
  expect(situation).toMatchObject({ host: '127.0.0.1', port: 15_680 });
  expect(situation.config.clusters).toMatchObject([{ id: 'default', demo: false }]);
  expect(situation.sentence).toContain(new URL(broker.url).host);
});

test('with nothing there a simulated cluster is managed, marked as a demo', async () => {
  const situation = await findSituation(readConfig({}, '/project'), nothing);
  onTestFinished(() => situation.close());
  expect(situation).toMatchObject({ host: '127.0.0.1', port: 15_672 });
  const [cluster] = situation.config.clusters;
  expect(cluster).toMatchObject({ demo: true });
  expect(cluster?.addresses).toHaveLength(3);
  expect(situation.sentence).toContain('DEMO');
  const headers = { authorization: `Basic ${btoa('guest:guest')}` };
  const answer = await fetch(new URL('/api/whoami', cluster?.addresses[0]), { headers });
  expect(await answer.json()).toMatchObject({ name: 'guest' });
});

test.each([
  { what: 'another web server', status: 404, challenge: undefined },
  { what: 'another server with a password', status: 401, challenge: 'Basic realm="printer"' },
])('$what on that port is not taken for a broker', async ({ status, challenge }) => {
  const address = await listenerThat((_request, response) => {
    response.writeHead(status, challenge === undefined ? {} : { 'www-authenticate': challenge }).end();
  });
  const situation = await findSituation(readConfig({}, '/project'), address);
  onTestFinished(() => situation.close());
  expect(situation.config.clusters[0]?.demo).toBe(true);
});
