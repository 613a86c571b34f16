import {
  connectionStatesPath,
  featureFlagsPath,
  nodesPath,
  overviewPath,
  readBlockedConnections,
  readFeatureFlags,
  readNodes,
  readOverview,
} from '@warren/management-api';
import { type OpenCluster, requestManagement } from '@warren/testbed';
import type { HealthReading, NodeView } from '../../src/index.ts';

type ClusterNode = OpenCluster['nodes'][number];

/** One reading of a real cluster, as a console makes it: from the first node that answers, and each node's view. */
export async function brokerReading(cluster: OpenCluster): Promise<HealthReading> {
  const [views, answered] = await Promise.all([
    Promise.all(cluster.nodes.map(viewOf)),
    Promise.any(cluster.nodes.map((node) => ask(node, '/api/whoami').then(() => node))),
  ]);
  const [overview, nodes, flags, connections] = await Promise.all([
    ask(answered, overviewPath()),
    ask(answered, nodesPath()),
    ask(answered, featureFlagsPath),
    ask(answered, connectionStatesPath),
  ]);
  return {
    at: Date.now(),
    overview: readOverview(overview),
    nodes: readNodes(nodes),
    views,
    featureFlags: readFeatureFlags(flags),
    certificates: null,
    blockedConnections: readBlockedConnections(connections),
    history: { queuedMessages: [], messageRates: {}, nodes: {} },
  };
}

async function viewOf(node: ClusterNode): Promise<NodeView> {
  const view = { node: node.name, answered: false, reason: null, running: [], partitions: [] };
  try {
    const nodes = readNodes(await ask(node, nodesPath()));
    const running = nodes.filter((each) => each.running).map(({ name }) => name);
    const partitions = nodes.find(({ name }) => name === node.name)?.partitions ?? [];
    return { ...view, answered: true, running, partitions };
  } catch {
    return { ...view, reason: 'refused' };
  }
}

function ask(node: ClusterNode, path: string): Promise<unknown> {
  return requestManagement(node, { path, timeoutMs: 4000 });
}
