import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  claimClusterDirectory,
  clustersDirectory,
  isFreePort,
  removeAbandonedClusters,
  removeClusterDirectory,
} from '../src/clusterDirectory.ts';
import { clusterMark, clusterProcesses } from '../src/clusterProcesses.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clusters-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('claims made at once share no port', async () => {
  const claims = await Promise.all(Array.from({ length: 5 }, claimClusterDirectory));
  const ports = claims.flatMap((claim) => claim.ports);
  expect(new Set(ports).size).toBe(ports.length);
  for (const claim of claims) await removeClusterDirectory(claim.path);
  expect(readdirSync(clustersDirectory())).toEqual([]);
});

test('a port in use is not free', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  expect(await isFreePort(address.port)).toBe(false);
  server.close();
});

test('the cluster of a process that is gone is ended and removed, that of a living one stays', async () => {
  const claimed = await claimClusterDirectory();
  const abandoned = join(clustersDirectory(), '20000');
  mkdirSync(abandoned);
  writeFileSync(join(abandoned, 'owner.json'), JSON.stringify({ pid: spawnSync('true').pid, start: '1' }));
  const left = spawn('sleep', ['600'], { env: { ...process.env, [clusterMark]: abandoned } });
  const ended = once(left, 'exit');
  expect(clusterProcesses(abandoned)).toEqual([left.pid]);
  await removeAbandonedClusters();
  expect(await ended).toEqual([null, 'SIGKILL']);
  expect(existsSync(abandoned)).toBe(false);
  expect(existsSync(claimed.path)).toBe(true);
});
