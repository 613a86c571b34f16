import { type Fault, injectFault } from '@warren/simulator';
import { startSimulator } from '@warren/simulator/http';
import { accounts } from '@warren/testbed';
import type { Target } from './target.ts';

/** A healthy simulated cluster in this process; its accounts are those of the real test clusters. */
export async function simulatorTarget(): Promise<Target> {
  const simulator = await startSimulator({ scenario: 'healthy' });
  const inject = (fault: Fault) => injectFault(simulator.cluster, fault);
  const passwords = new Map(Object.entries(accounts).map(([name, account]) => [name, account.password]));
  return {
    version: 'simulator',
    urls: simulator.urls,
    nodes: simulator.cluster.nodes.map((node) => node.name),
    passwordOf: (user) => passwords.get(user) ?? '',
    raiseMemoryAlarm: (node) => inject({ fault: 'memory-alarm', node }),
    clearMemoryAlarm: (node) => inject({ fault: 'resources-usual', node }),
    stopNode: (node) => inject({ fault: 'node-down', node }),
    startNode: (node) => inject({ fault: 'node-up', node }),
    stopVhost: (node, vhost) => inject({ fault: 'vhost-stopped', vhost, node }),
    partition: (node) => inject({ fault: 'partition', nodes: [node] }),
    healPartition: () => inject({ fault: 'network-healed' }),
    close: () => simulator.close(),
  };
}
