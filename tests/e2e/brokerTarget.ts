import { type ClusterDescription, openCluster } from '@warren/testbed';
import type { Target } from './target.ts';

/** A real cluster that another process started. */
export function brokerTarget(description: ClusterDescription): Target {
  const cluster = openCluster(description);
  return {
    version: description.version,
    urls: description.nodes.map((node) => node.managementUrl),
    nodes: description.nodes.map((node) => node.name),
    passwordOf: (user) => description.users[user]?.password ?? '',
    raiseMemoryAlarm: (node) => cluster.raiseAlarm(node, 'memory'),
    clearMemoryAlarm: (node) => cluster.clearAlarm(node, 'memory'),
    stopNode: (node) => cluster.kill(node),
    startNode: (node) => cluster.startNode(node),
    stopVhost: (node, vhost) => cluster.stopVhost(node, vhost),
    async partition(node) {
      await cluster.partition(node);
      // Up to 3.13 (Mnesia) a node names a partition only once it meets the others again; with Khepri the
      // two sides are seen while they are apart (seen on 3.10.8 and 4.3.6).
      if (description.series === '3.10') await cluster.heal();
    },
    async healPartition(node) {
      if (description.series === '3.10') await cluster.rejoin(node);
      else await cluster.heal();
    },
    async close() {},
  };
}
