import { releaseSeries } from '@warren/testbed';
import { describeCluster } from '@warren/testbed/describeCluster';
import { nodeFaultTests } from '../faults/nodeFaultTests.ts';
import { liveTests } from '../live/liveTests.ts';
import { logInTests } from '../sessions/logInTests.ts';
import { equalityTests } from './equalityTests.ts';
import { loopbackTests } from './loopbackTests.ts';
import { rabbitmqadminTests } from './rabbitmqadminTests.ts';

for (const series of releaseSeries) {
  await describeCluster(series, {}, (cluster) => {
    equalityTests(cluster);
    loopbackTests(cluster);
    logInTests(cluster);
    liveTests(cluster);
    // Later brokers hand out another tool, which is not part of them.
    if (series === '3.10') rabbitmqadminTests(cluster);
    nodeFaultTests(cluster);
  });
}
