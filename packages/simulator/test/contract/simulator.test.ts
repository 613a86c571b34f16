import { startSimulator } from '../../src/http.ts';
import { injectFault } from '../../src/index.ts';
import { runContract } from './contract.ts';
import type { Harness } from './harness.ts';

for (const series of ['3.10', '4'] as const) {
  runContract(`the simulator as ${series}`, series, () => simulated(series));
}

/** Its clock goes a statistics interval further with each look, so that nothing waits. */
async function simulated(series: Harness['series']): Promise<Harness> {
  let now = Date.UTC(2026, 10, 24, 13, 0, 0);
  const clock = {
    now: () => {
      now += 500;
      return now;
    },
  };
  const simulator = await startSimulator({ version: series, scenario: 'healthy', clock });
  const { cluster, urls } = simulator;
  return {
    series,
    nodes: cluster.nodes.map(({ name }, index) => ({ name, url: urls[index] ?? '' })),
    startTraffic: async () => {},
    stopNode: (node) => injectFault(cluster, { fault: 'node-down', node }),
    startNode: (node) => injectFault(cluster, { fault: 'node-up', node }),
    raiseAlarm: (node, kind) => injectFault(cluster, { fault: `${kind}-alarm`, node }),
    clearAlarm: (node) => injectFault(cluster, { fault: 'resources-usual', node }),
    stopVhost: (node, vhost) => injectFault(cluster, { fault: 'vhost-stopped', vhost, node }),
    partition: (node) => injectFault(cluster, { fault: 'partition', nodes: [node] }),
    heal: () => injectFault(cluster, { fault: 'network-healed' }),
    async rejoin(node) {
      await injectFault(cluster, { fault: 'node-down', node });
      await injectFault(cluster, { fault: 'node-up', node });
    },
    close: () => simulator.close(),
  };
}
