import { releaseSeries } from '@warren/testbed';
import { describeCluster } from '@warren/testbed/describeCluster';
import { expect, test } from 'vitest';
import { judgePatterns, patternFidelity } from '../fidelity/patternFidelity.ts';
import { patternRows } from '../patterns/pattern.cases.ts';

for (const series of releaseSeries) {
  await describeCluster(series, { nodes: 1 }, (cluster) => {
    test("rows of the table are answered as the broker's Erlang answers", async () => {
      const judged = await judgePatterns(cluster(), patternRows);
      expect(judged.filter(({ wrong }) => wrong)).toEqual([]);
    });

    test('generated patterns are, but for one in a thousand', async () => {
      const judged = await patternFidelity(cluster(), 20, 2000);
      expect(judged.filter(({ wrong }) => wrong).length).toBeLessThanOrEqual(2);
      expect(judged.filter(({ undecided }) => undecided).length).toBeLessThan(0.03 * judged.length);
    });
  });
}
