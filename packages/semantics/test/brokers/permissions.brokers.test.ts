import { releaseSeries } from '@warren/testbed';
import { describeCluster } from '@warren/testbed/describeCluster';
import { expect, test } from 'vitest';
import { permissionFidelity } from '../fidelity/permissionFidelity.ts';

for (const series of releaseSeries) {
  await describeCluster(series, { nodes: 1 }, (cluster) => {
    test('generated operations over AMQP are answered as is foretold, word for word', async () => {
      const { cases, allowed, undecided, wrong } = await permissionFidelity(cluster(), 7, 250);
      expect(wrong).toEqual([]);
      expect(undecided).toBeLessThanOrEqual(0.005 * cases);
      expect(allowed).toBeGreaterThan(0.2 * cases);
      expect(allowed).toBeLessThan(0.8 * cases);
    });
  });
}
