import type { Account } from '../cluster/accounts.ts';
import type { SimulatedCluster } from '../cluster/cluster.ts';
import type { SimulatedNode } from '../cluster/node.ts';
import type { Call, Reply, Route } from './exchange.ts';
import { seesEverything } from './visibleVhosts.ts';

export const connectionRoutes: readonly Route[] = [
  { method: 'GET', path: 'connections', needs: 'management', handle: getConnections },
];

/** How many connections that user is shown: all, or their own. */
export function connectionsOf(cluster: SimulatedCluster, user: Account): number {
  const running = cluster.nodes.filter((node) => node.running);
  if (seesEverything(user)) return running.reduce((sum, node) => sum + node.connections, 0);
  return listConnections(cluster).filter((connection) => connection.user === user.name).length;
}

function getConnections({ cluster, user }: Call): Reply {
  const all = listConnections(cluster);
  return { list: seesEverything(user) ? all : all.filter((connection) => connection.user === user.name) };
}

interface Connection extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly user: string;
}

function listConnections(cluster: SimulatedCluster): readonly Connection[] {
  return cluster.nodes
    .filter((node) => node.running)
    .flatMap((node, index) =>
      Array.from({ length: node.connections }, (_, number) => connection(cluster, node, index, number)),
    );
}

function connection(
  cluster: SimulatedCluster,
  node: SimulatedNode,
  index: number,
  number: number,
): Connection {
  const host = `10.0.${4 + (number % 5)}.${10 + (number % 180)}`;
  const port = 40_000 + ((number * 37 + index * 11) % 20_000);
  const vhost = ['/', 'billing', 'orders'][number % 3] ?? '/';
  return {
    name: `${host}:${port} -> 10.0.1.${11 + index}:5672`,
    node: node.name,
    vhost,
    user: applicationIn(cluster, vhost, number),
    state: connectionState(cluster, number),
    type: 'network',
    protocol: 'AMQP 0-9-1',
    channels: cluster.load.channelsPerConnection,
    peer_host: host,
    peer_port: port,
    host: `10.0.1.${11 + index}`,
    port: 5672,
    ssl: false,
    timeout: 60,
    connected_at: node.startedAt,
  };
}

/** A user without a tag who may enter the virtual host; the administrator where there is none. */
function applicationIn({ accounts }: SimulatedCluster, vhost: string, number: number): string {
  const applications = ['plain', 'billing-app', 'orders-app', 'shop-app'].filter((name) =>
    accounts.get(name)?.permissions.get(vhost),
  );
  return applications[number % applications.length] ?? 'admin';
}

/** While an alarm is in force those that publish are blocked, and the others would be: a third consumes only. */
function connectionState(cluster: SimulatedCluster, number: number): string {
  if (!cluster.publishersBlocked) return 'running';
  return number % 3 === 0 ? 'blocking' : 'blocked';
}
