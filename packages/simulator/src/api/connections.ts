import type { Account } from '../cluster/accounts.ts';
import type { SimulatedCluster } from '../cluster/cluster.ts';
import type { SimulatedNode } from '../cluster/node.ts';
import type { Call, Reply, Route } from './exchange.ts';
import { refusal, vhostRefusal } from './refusal.ts';
import { seesEverything } from './visibleVhosts.ts';

export const connectionRoutes: readonly Route[] = [
  { method: 'GET', path: 'connections', needs: 'management', handle: getConnections },
  { method: 'GET', path: 'connections/username/*', needs: 'management', handle: getUserConnections },
  { method: 'GET', path: 'vhosts/*/connections', needs: 'management', handle: getVhostConnections },
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

/** 3.10 fails on those who do not monitor. */
function getUserConnections({ cluster, user, names: [name = ''] }: Call): Reply {
  if (!seesEverything(user) && cluster.release.series === '3.10') return { crash: true };
  if (!seesEverything(user) && user.name !== name) {
    return refusal(401, 'not_authorised', 'User not authorised to access object');
  }
  return { list: listConnections(cluster).filter((connection) => connection.user === name) };
}

function getVhostConnections(call: Call): Reply {
  const { cluster, user } = call;
  const [vhost = ''] = call.names;
  const refused = vhostRefusal(call, vhost);
  if (refused !== null) return refused;
  const inVhost = listConnections(cluster).filter((connection) => connection.vhost === vhost);
  return {
    list: seesEverything(user) ? inVhost : inVhost.filter((connection) => connection.user === user.name),
  };
}

interface Connection extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly user: string;
  readonly vhost: string;
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
