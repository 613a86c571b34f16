import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { answer } from './api/answer.ts';
import type { SimulatedRequest } from './api/exchange.ts';
import type { ClusterOptions, SimulatedCluster } from './cluster/cluster.ts';
import type { SimulatedNode } from './cluster/node.ts';
import { createCluster, type Scenario } from './cluster/scenario.ts';

export interface SimulatorOptions extends ClusterOptions {
  /** Loopback by default. */
  readonly host?: string;
  /** Port of the first node; the others take the next ones. 0, the default: each takes a free one. */
  readonly port?: number;
  readonly scenario?: Scenario;
}

/** A simulated cluster that answers over HTTP, one address a node. */
export interface Simulator {
  readonly cluster: SimulatedCluster;
  /** Management addresses in the order of the nodes, such as `http://127.0.0.1:41235`. */
  readonly urls: readonly string[];
  close(): Promise<void>;
}

/**
 * Starts a simulated cluster. The address of a node that is down refuses connections until it is up again, at the
 * same port.
 * @throws when a port cannot be taken
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const cluster = createCluster(options);
  const { host = '127.0.0.1', port = 0 } = options;
  const doors = cluster.nodes.map(
    (node, index) => new NodeDoor(cluster, node, host, port === 0 ? 0 : port + index),
  );
  await Promise.all(doors.map((door) => door.open()));
  const unsubscribe = cluster.onNodeChange(async (node) => {
    const door = doors.find((candidate) => candidate.node === node);
    await (node.running ? door?.open() : door?.close());
  });
  return {
    cluster,
    urls: doors.map((door) => door.url),
    async close() {
      unsubscribe();
      await Promise.all(doors.map((door) => door.close()));
    },
  };
}

/** The management listener of one node. */
class NodeDoor {
  readonly node: SimulatedNode;
  readonly #cluster: SimulatedCluster;
  readonly #host: string;
  #port: number;
  #server: Server | null = null;

  constructor(cluster: SimulatedCluster, node: SimulatedNode, host: string, port: number) {
    this.#cluster = cluster;
    this.node = node;
    this.#host = host;
    this.#port = port;
  }

  get url(): string {
    return `http://${this.#host.includes(':') ? `[${this.#host}]` : this.#host}:${this.#port}`;
  }

  async open(): Promise<void> {
    if (this.#server !== null) return;
    const server = createServer((request, response) => void this.#answer(request, response));
    this.#server = server;
    // Brokers of both lines name themselves so, and 4.x closes idle connections after 5 s.
    server.keepAliveTimeout = this.#cluster.release.series === '3.10' ? 60_000 : 5_000;
    server.listen(this.#port, this.#host);
    await once(server, 'listening');
    this.#port = addressOf(server).port;
  }

  /** Cuts every connection, as a node that dies. */
  async close(): Promise<void> {
    const server = this.#server;
    if (server === null) return;
    this.#server = null;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming);
    if (this.node.slownessMs > 0) await setTimeout(this.node.slownessMs);
    if (response.destroyed) return;
    const { status, headers, body } = answer(this.#cluster, this.node, request);
    const bytes = Buffer.from(body);
    for (const [name, value] of headers) response.setHeader(name, value);
    response.setHeader('content-length', bytes.length);
    response.setHeader('server', 'Cowboy');
    response.writeHead(status);
    response.end(request.method === 'HEAD' ? undefined : bytes);
  }
}

async function readRequest(incoming: IncomingMessage): Promise<SimulatedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  return {
    method: incoming.method ?? 'GET',
    target: incoming.url ?? '/',
    authorization: incoming.headers.authorization ?? null,
    body: Buffer.concat(chunks).toString('utf8'),
    fromLoopback: isLoopback(incoming.socket.remoteAddress ?? ''),
  };
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the listener has no port');
  return address;
}
