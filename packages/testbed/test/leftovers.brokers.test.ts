import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clustersDirectory } from '../src/clusterDirectory.ts';
import { clusterProcesses, nodeProcess } from '../src/clusterProcesses.ts';
import { ensureBroker, releaseSeries, startCluster, waitUntil } from '../src/index.ts';

// A folder of its own for the directories of clusters: that it is empty says that nothing was left.
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clusters-'));
  vi.stubEnv('TMPDIR', folder);
  mkdirSync(clustersDirectory());
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

for (const series of releaseSeries) {
  const obstacle = await ensureBroker(series);
  const title = obstacle === undefined ? `RabbitMQ ${series}` : `SKIPPED: ${obstacle}`;

  test.skipIf(obstacle !== undefined)(`${title}: a process that is killed leaves nothing`, async () => {
    const parent = spawn(process.execPath, [join(import.meta.dirname, 'oneNodeUntilKilled.ts'), series]);
    const directory = await waitUntil(runningDirectory, { what: 'the node’s process', withinMs: 60_000 });
    const ended = once(parent, 'exit');
    parent.kill('SIGKILL');
    await ended;
    await waitUntil(() => clusterProcesses(directory).length === 0 && !existsSync(directory), {
      what: 'the guard to clean up',
      withinMs: 20_000,
    });
    expect(readdirSync(clustersDirectory())).toEqual([]);
  });

  test.skipIf(obstacle !== undefined)(`${title}: a cluster that does not start leaves nothing`, async () => {
    const starting = startCluster({ version: series, nodes: 1, configuration: ['this is = no setting'] });
    await expect(starting).rejects.toThrow('its process has ended');
    expect(readdirSync(clustersDirectory())).toEqual([]);
  });
}

/** The one cluster's directory, once its node's Erlang machine runs. */
function runningDirectory(): string | undefined {
  const directories = readdirSync(clustersDirectory()).map((name) => join(clustersDirectory(), name));
  return directories.find((directory) => nodeProcess(directory, 'rabbit1@localhost') !== undefined);
}
