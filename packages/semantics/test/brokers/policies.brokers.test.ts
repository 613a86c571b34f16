import { releaseSeries } from '@warren/testbed';
import { describeCluster } from '@warren/testbed/describeCluster';
import { expect, test } from 'vitest';
import { policyFidelity } from '../fidelity/policyFidelity.ts';

for (const series of releaseSeries) {
  await describeCluster(series, { nodes: 1 }, (cluster) => {
    test('generated policies hold and are refused as is foretold', async () => {
      const { objects, puts, refusedPuts, undecided, otherWords, wrong } = await policyFidelity(
        cluster(),
        7,
        250,
      );
      expect(wrong).toEqual([]);
      expect(undecided).toBeLessThanOrEqual(0.005 * objects);
      expect(objects).toBeGreaterThanOrEqual(250);
      expect(puts).toBeGreaterThan(25);
      // The offset in a pattern is not always the broker's.
      expect(otherWords.length).toBeLessThanOrEqual(0.05 * refusedPuts);
    });
  });
}
