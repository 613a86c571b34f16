import { releaseSeries } from '@warren/testbed';
import { describeCluster } from '@warren/testbed/describeCluster';
import { commandTests } from './commandTests.ts';

for (const series of releaseSeries) await describeCluster(series, { nodes: 1 }, commandTests);
