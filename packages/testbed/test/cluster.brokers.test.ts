import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clusterProcesses } from '../src/clusterProcesses.ts';
import { describeCluster } from '../src/describeCluster.ts';
import { releaseSeries } from '../src/index.ts';
import { faultTests } from './faultTests.ts';
import { startedTests } from './startedTests.ts';

for (const series of releaseSeries) {
  await describeCluster(series, {}, (cluster) => {
    startedTests(series, cluster);
    faultTests(series, cluster);

    test('a stop leaves no process and no file', async () => {
      const { directory } = cluster();
      expect(clusterProcesses(directory).length).toBeGreaterThanOrEqual(4);
      await cluster().stop();
      expect(clusterProcesses(directory)).toEqual([]);
      expect(existsSync(directory)).toBe(false);
    });
  });
}
