import type { ClusterOptions, PastEvent } from './cluster.ts';
import { SimulatedCluster } from './cluster.ts';
import { addDemoAccess } from './demoAccess.ts';
import { addDemoPolicies } from './demoPolicies.ts';

/** `demo`: mostly healthy, with something to see; `healthy`: nothing is wrong. */
export type Scenario = 'demo' | 'healthy';

export function createCluster(
  options: ClusterOptions & { readonly scenario?: Scenario } = {},
): SimulatedCluster {
  if (options.scenario === 'healthy') return new SimulatedCluster(options);
  const cluster = new SimulatedCluster({ past: demoPast, ...options });
  disableFlag(cluster, forgottenFlag[cluster.release.series]);
  addDemoAccess(cluster);
  addDemoPolicies(cluster);
  return cluster;
}

/** Five hours ago consumers were away for twenty minutes; since fourteen minutes an exchange lacks a binding. */
const demoPast: readonly PastEvent[] = [
  {
    minutesAgo: 300,
    happened: ({ load }) => {
      load.unconsumed = 45;
    },
  },
  {
    minutesAgo: 280,
    happened: ({ load, nodes }) => {
      load.unconsumed = 0;
      for (const node of nodes) node.unconsumed = 0;
    },
  },
  {
    minutesAgo: 14,
    happened: ({ load }) => {
      load.dropUnroutable = 3.2;
    },
  },
];

/** Left off after the last upgrade. */
const forgottenFlag = { '3.10': 'classic_mirrored_queue_version', '4': 'track_qq_members_uids' } as const;

function disableFlag(cluster: SimulatedCluster, name: string): void {
  const flag = cluster.featureFlags.find((candidate) => candidate.name === name);
  if (flag !== undefined) flag.state = 'disabled';
}
