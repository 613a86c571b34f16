import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test, vi } from 'vitest';
import { clustersDirectory } from '../src/clusterDirectory.ts';
import { clusterProcesses } from '../src/clusterProcesses.ts';
import { ensureBroker, releaseSeries, startCluster, waitUntil } from '../src/index.ts';

for (const series of releaseSeries) {
  const obstacle = await ensureBroker(series);
  const title = obstacle === undefined ? `RabbitMQ ${series}` : `SKIPPED: ${obstacle}`;

  test.skipIf(obstacle !== undefined)(`${title}: a stop leaves no process and no file`, async () => {
    const cluster = await startCluster({ version: series, nodes: 1 });
    expect(clusterProcesses(cluster.directory).length).toBeGreaterThanOrEqual(2);
    await cluster.stop();
    expect(clusterProcesses(cluster.directory)).toEqual([]);
    expect(existsSync(cluster.directory)).toBe(false);
  });

  test.skipIf(obstacle !== undefined)(`${title}: neither does a process that is killed`, async () => {
    const parent = spawn(process.execPath, [join(import.meta.dirname, 'oneNodeUntilKilled.ts'), series], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(createInterface({ input: parent.stdout }), 'line');
    const directory = String(line);
    expect(clusterProcesses(directory).length).toBeGreaterThanOrEqual(2);
    parent.kill('SIGKILL');
    await waitUntil(() => clusterProcesses(directory).length === 0 && !existsSync(directory), {
      what: 'the guard to clean up',
      withinMs: 20_000,
    });
  });

  test.skipIf(obstacle !== undefined)(`${title}: neither does a cluster that does not start`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clusters-'));
    vi.stubEnv('TMPDIR', folder);
    onTestFinished(() => {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    });
    const starting = startCluster({ version: series, nodes: 1, configuration: ['this is = no setting'] });
    await expect(starting).rejects.toThrow('its process has ended');
    expect(readdirSync(clustersDirectory())).toEqual([]);
  });
}
