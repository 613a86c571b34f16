import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { answer } from './api/answer.ts';
import { readBody } from './body.ts';
import type { ClusterOptions, SimulatedCluster } from './cluster/cluster.ts';
import type { SimulatedNode } from './cluster/node.ts';
import { createCluster, type Scenario } from './cluster/scenario.ts';
import { answerControl } from './control.ts';
import { Listener } from './listener.ts';

export interface SimulatorOptions extends ClusterOptions {
  /** Loopback by default. */
  readonly host?: string;
  /** Port of the first node; the others take the next ones. 0, the default: each takes a free one. */
  readonly port?: number;
  readonly scenario?: Scenario;
  /** Whether faults can be injected over HTTP, at an address of its own on loopback. */
  readonly control?: boolean;
}

/** A simulated cluster that answers over HTTP, one address a node. */
export interface Simulator {
  readonly cluster: SimulatedCluster;
  /** Management addresses in the order of the nodes, such as `http://127.0.0.1:41235`. */
  readonly urls: readonly string[];
  /** Takes `POST /simulator/faults`; null unless asked for. */
  readonly controlUrl: string | null;
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
  const doors = new Map(
    cluster.nodes.map((node, index) => [
      node,
      nodeListener(cluster, node, host, port === 0 ? 0 : port + index),
    ]),
  );
  const control = new Listener('127.0.0.1', 0, 5_000, (request, response) =>
    answerControl(cluster, request, response),
  );
  await Promise.all(
    [...doors.values(), ...(options.control ? [control] : [])].map((listener) => listener.open()),
  );
  cluster.onNodeChange(async (node) => {
    await (node.running ? doors.get(node)?.open() : doors.get(node)?.close());
  });
  return {
    cluster,
    urls: [...doors.values()].map(({ url }) => url),
    controlUrl: options.control ? control.url : null,
    async close() {
      await Promise.all([...doors.values(), control].map((listener) => listener.close()));
    },
  };
}

/** Brokers close idle connections after 60 s (3.10.8) or 5 s (4.3.6). */
function nodeListener(cluster: SimulatedCluster, node: SimulatedNode, host: string, port: number): Listener {
  const idleMs = cluster.release.series === '3.10' ? 60_000 : 5_000;
  return new Listener(host, port, idleMs, (request, response) =>
    answerRequest(cluster, node, request, response),
  );
}

async function answerRequest(
  cluster: SimulatedCluster,
  node: SimulatedNode,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  if (node.slownessMs > 0) await setTimeout(node.slownessMs, undefined, { ref: false });
  if (response.destroyed) return;
  const answered = answer(cluster, node, {
    method: request.method ?? 'GET',
    target: request.url ?? '/',
    authorization: request.headers.authorization ?? null,
    ...(request.headers.accept === undefined ? {} : { accept: request.headers.accept }),
    body,
    fromLoopback: isLoopback(request.socket.remoteAddress ?? ''),
  });
  const bytes = Buffer.from(answered.body);
  for (const [name, value] of answered.headers) response.setHeader(name, value);
  response.setHeader('content-length', bytes.length);
  response.setHeader('server', 'Cowboy');
  response.writeHead(answered.status);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}
