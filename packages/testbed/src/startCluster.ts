import { accounts } from './accounts.ts';
import { type BrokerOptions, type ClusterPlan, writeBrokerFiles } from './brokerFiles.ts';
import { awaitRunning, spawnEpmd, spawnNode } from './brokerNode.ts';
import type { ClusterNode, ReleaseSeries } from './cluster.ts';
import { type ClusterDirectory, claimClusterDirectory } from './clusterDirectory.ts';
import { type ClusterGuard, guardCluster } from './clusterGuard.ts';
import { importAccounts } from './importAccounts.ts';
import { nodeNamed, requestManagement } from './managementRequest.ts';
import { type OpenCluster, openCluster } from './openCluster.ts';
import type { Traffic } from './traffic/startTraffic.ts';

/** What to start. */
export interface ClusterOptions extends BrokerOptions {
  readonly version: ReleaseSeries;
  /** How many nodes, 1 to 6; default 3. */
  readonly nodes?: number;
}

/** A cluster of this process: it ends when told to and when this process ends. */
export interface Cluster extends OpenCluster {
  /** Ends the traffic, then every process of the cluster, and removes its files; a second call does no more. */
  stop(): Promise<void>;
}

/**
 * Starts a cluster of real brokers on loopback and returns when every node sees all others running and the users of
 * `accounts` exist. Everything it needs has to be installed before (`ensureInstalled`).
 * @throws Error when a node does not come up; nothing is left behind then
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const claimed = await claimClusterDirectory();
  const guard = guardCluster(claimed.path);
  try {
    const plan = planCluster(options, claimed);
    writeBrokerFiles(plan, options);
    spawnEpmd(plan);
    const names = plan.nodes.map((node) => node.name);
    const running = plan.nodes.map((node) =>
      awaitRunning(plan, node, spawnNode(plan, node), names, 'guest:guest'),
    );
    await Promise.all(running);
    await importAccounts(nodeNamed(plan));
    const cluster = openCluster({ ...plan, version: await askVersion(nodeNamed(plan)), users: accounts });
    return ownCluster(cluster, guard);
  } catch (error) {
    await guard.release();
    throw error;
  }
}

/** The handle on a cluster of this process: its end is also the end of all traffic started through it. */
function ownCluster(cluster: OpenCluster, guard: ClusterGuard): Cluster {
  const started: Traffic[] = [];
  return {
    ...cluster,
    async traffic(options) {
      const traffic = await cluster.traffic(options);
      started.push(traffic);
      return traffic;
    },
    async stop() {
      await Promise.all(started.map((traffic) => traffic.stop()));
      await guard.release();
    },
  };
}

function planCluster(options: ClusterOptions, claimed: ClusterDirectory): ClusterPlan {
  const [epmdPort, ...ports] = claimed.ports;
  if (epmdPort === undefined) throw new Error('a cluster directory without ports');
  return {
    series: options.version,
    clusterName: `warren-${options.version}`,
    directory: claimed.path,
    epmdPort,
    nodes: Array.from({ length: options.nodes ?? 3 }, (_, index) => planNode(index, ports)),
  };
}

function planNode(index: number, ports: readonly number[]): ClusterNode {
  const [amqpPort, managementPort, prometheusPort, streamPort, distributionPort] = ports.slice(index * 5);
  if (amqpPort === undefined || streamPort === undefined || distributionPort === undefined) {
    throw new Error(`ports for at most ${Math.floor(ports.length / 5)} nodes`);
  }
  return {
    name: `rabbit${index + 1}@localhost`,
    managementUrl: `http://127.0.0.1:${managementPort}`,
    amqpPort,
    prometheusUrl: `http://127.0.0.1:${prometheusPort}/metrics`,
    streamPort,
    distributionPort,
  };
}

async function askVersion(node: ClusterNode): Promise<string> {
  const overview = await requestManagement(node, { path: '/api/overview' });
  if (typeof overview === 'object' && overview !== null && 'rabbitmq_version' in overview) {
    return String(overview.rabbitmq_version);
  }
  throw new Error('the overview names no version');
}
