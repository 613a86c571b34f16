import { afterAll, beforeAll, describe } from 'vitest';
import type { ReleaseSeries } from './cluster.ts';
import { ensureBroker } from './install/ensureBroker.ts';
import { type Cluster, type ClusterOptions, startCluster } from './startCluster.ts';

/**
 * Describes tests on one cluster of a series, started before the first of them and stopped after the last. Where it
 * cannot be started they are skipped, and the title says why; where CI=true that is an error.
 */
export async function describeCluster(
  series: ReleaseSeries,
  options: Omit<ClusterOptions, 'version'>,
  tests: (cluster: () => Cluster) => void,
): Promise<void> {
  const obstacle = await ensureBroker(series);
  const title = obstacle === undefined ? `RabbitMQ ${series}` : `SKIPPED: ${obstacle}`;
  describe.skipIf(obstacle !== undefined)(title, () => {
    let started: Cluster | undefined;
    beforeAll(async () => {
      started = await startCluster({ ...options, version: series });
      console.log(`answered: RabbitMQ ${started.version}`);
    });
    afterAll(() => started?.stop());
    tests(() => {
      if (started === undefined) throw new Error('the cluster is not started');
      return started;
    });
  });
}
