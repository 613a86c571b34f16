import {
  type Cluster,
  ensureBroker,
  type ReleaseSeries,
  releaseSeries,
  startCluster,
  type Traffic,
} from '@warren/testbed';
import { test } from 'vitest';
import { runContract } from './contract.ts';
import type { Harness } from './harness.ts';

for (const series of releaseSeries) {
  // Where CI=true this throws instead: no suite is skipped there.
  const obstacle = await ensureBroker(series);
  if (obstacle === undefined) runContract(`RabbitMQ ${series}`, series, () => real(series));
  else test.skip(`SKIPPED, the management API of RabbitMQ ${series}: ${obstacle}`);
}

async function real(series: ReleaseSeries): Promise<Harness> {
  const cluster: Cluster = await startCluster({ version: series });
  let traffic: Traffic | undefined;
  return {
    series,
    nodes: cluster.nodes.map(({ name, managementUrl }) => ({ name, url: managementUrl })),
    async startTraffic() {
      traffic = await cluster.traffic();
    },
    stopNode: (name) => cluster.stopNode(name),
    startNode: (name) => cluster.startNode(name),
    raiseAlarm: (name, kind) => cluster.raiseAlarm(name, kind),
    clearAlarm: (name, kind) => cluster.clearAlarm(name, kind),
    stopVhost: (name, vhost) => cluster.stopVhost(name, vhost),
    partition: (name) => cluster.partition(name),
    heal: () => cluster.heal(),
    rejoin: (name) => cluster.rejoin(name),
    async close() {
      await traffic?.stop();
      await cluster.stop();
    },
  };
}
