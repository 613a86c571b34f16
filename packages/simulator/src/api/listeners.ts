import type { SimulatedCluster } from '../cluster/cluster.ts';
import type { SimulatedNode } from '../cluster/node.ts';

/** The ports of the running nodes that `observer` reaches, as the overview lists them: by protocol, port, node. */
export function listeners(cluster: SimulatedCluster, observer: SimulatedNode): Record<string, unknown>[] {
  const { series } = cluster.release;
  return protocols.flatMap(({ protocol, port, tls }) =>
    cluster.nodes
      .filter((node) => cluster.reaches(observer, node))
      .map((node) => ({
        node: node.name,
        protocol,
        ip_address: '::',
        port,
        socket_opts: { backlog: 128, nodelay: true },
        ...(series === '3.10' ? {} : { tls }),
      })),
  );
}

/** Web contexts of a node; those of the overview also name the node. Ports are texts (seen on 3.10.8 and 4.3.6). */
export const webContexts: readonly Readonly<Record<string, unknown>>[] = [
  {
    description: 'RabbitMQ Management',
    path: '/',
    cowboy_opts: '[{sendfile,false}]',
    ip: '0.0.0.0',
    port: '15672',
  },
  {
    description: 'RabbitMQ Prometheus',
    path: '/',
    cowboy_opts: '[{sendfile,false}]',
    port: '15692',
    protocol: "'http/prometheus'",
  },
];

export const tlsProtocol = { protocol: 'amqp/ssl', port: 5671, tls: true };

const protocols = [
  { protocol: 'amqp', port: 5672, tls: false },
  tlsProtocol,
  { protocol: 'clustering', port: 25672, tls: false },
  { protocol: 'http', port: 15672, tls: false },
  { protocol: 'http/prometheus', port: 15692, tls: false },
  { protocol: 'stream', port: 5552, tls: false },
];
