import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startAccountsBroker } from '../accountsBroker.ts';
import { temporaryFolder } from '../startWarren.ts';

const main = join(import.meta.dirname, '../../src/main.ts');

interface Started {
  readonly child: ChildProcess;
  output(): string;
  /** Where it listens. */
  url(): Promise<string>;
  /** Its exit code. */
  ended: Promise<number | null>;
}

function start(env: Record<string, string>): Started {
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      // As scripts/workspace.mjs starts it.
      NODE_COMPILE_CACHE: join(import.meta.dirname, '../../../../node_modules/.cache/node'),
      WARREN_DATA_DIR: temporaryFolder(),
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = once(child, 'close').then(() => child.exitCode);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    child,
    output: () => output,
    ended,
    async url() {
      await expect.poll(() => output, { timeout: 50_000 }).toMatch(/Warren listens on \S+/);
      return /Warren listens on (\S+)\//.exec(output)?.[1] ?? '';
    },
  };
}

/** An answer that begins at once and ends when the test says so. */
async function slowBroker() {
  let end = () => {};
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-length': 10 });
    response.write('first');
    end = () => response.end('last!');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, end: () => end() };
}

/** Asks over a connection that it keeps open, as browsers and API clients do. */
async function download(url: string): Promise<{ heard(): string }> {
  const { port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let heard = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
  });
  socket.write('GET /api/definitions HTTP/1.1\r\nHost: mq\r\n\r\n');
  await expect.poll(() => heard, { timeout: 50_000 }).toMatch(/first$/);
  return { heard: () => heard };
}

test('SIGTERM: a running download finishes, then Warren ends, though the client keeps its connection', {
  timeout: 120_000,
}, async () => {
  const broker = await slowBroker();
  const warren = start({ RABBITMQ_URL: broker.url, WARREN_HOST: '127.0.0.1', WARREN_PORT: '0' });
  const { heard } = await download(await warren.url());
  warren.child.kill('SIGTERM');
  await expect.poll(warren.output, { timeout: 50_000 }).toContain('a second signal ends it at once');
  broker.end();
  expect(await warren.ended).toBe(0);
  expect(heard()).toMatch(/firstlast!$/);
});

test('a second signal ends Warren at once', { timeout: 120_000 }, async () => {
  const broker = await slowBroker();
  const warren = start({ RABBITMQ_URL: broker.url, WARREN_HOST: '127.0.0.1', WARREN_PORT: '0' });
  await download(await warren.url());
  warren.child.kill('SIGTERM');
  await expect.poll(warren.output, { timeout: 50_000 }).toContain('a second signal ends it at once');
  warren.child.kill('SIGTERM');
  expect(await warren.ended).toBe(1);
});

test('an unreachable cluster does not stop the start, and is healed when it comes', {
  timeout: 120_000,
}, async () => {
  const broker = await startAccountsBroker();
  const warren = start({
    RABBITMQ_URL: `http://127.0.0.1:1,${broker.url}`,
    WARREN_HOST: '127.0.0.1',
    WARREN_PORT: '0',
  });
  const url = await warren.url();
  expect((await fetch(`${url}/api/whoami`)).status).toBe(401);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
});

test('a port in use is named, and what to do', { timeout: 120_000 }, async () => {
  const broker = await startAccountsBroker();
  const { port } = new URL(broker.url);
  const warren = start({ RABBITMQ_URL: broker.url, WARREN_HOST: '127.0.0.1', WARREN_PORT: port });
  expect(await warren.ended).toBe(1);
  expect(warren.output().trim()).toBe(
    `Port ${port} is in use on 127.0.0.1: stop what listens there, or choose another port with WARREN_PORT.`,
  );
});

test('a data folder that cannot be used is named, and what to do', { timeout: 120_000 }, async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const warren = start({ RABBITMQ_URL: 'http://127.0.0.1:1', WARREN_DATA_DIR: file });
  expect(await warren.ended).toBe(1);
  expect(warren.output().trim()).toBe(
    `The data folder ${file} cannot be used (EEXIST): let Warren write there, or name another with WARREN_DATA_DIR.`,
  );
});

test('every problem of the configuration is told, and nothing is started', { timeout: 120_000 }, async () => {
  const warren = start({ WARREN_PORT: 'many', WARREN_READ_ONLY: 'maybe' });
  expect(await warren.ended).toBe(1);
  expect(warren.output()).toContain('WARREN_PORT (environment): found "many"; allowed: a port number');
  expect(warren.output()).toContain('WARREN_READ_ONLY (environment): found "maybe"; allowed: true or false');
});
