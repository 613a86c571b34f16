import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from './body.ts';
import type { SimulatedCluster } from './cluster/cluster.ts';
import { faultSchema, injectFault } from './cluster/faults.ts';

/**
 * The simulator's own address for what no broker has: `POST /simulator/faults` with a fault as JSON. It has a listener
 * of its own, so that nothing that reaches the simulated brokers reaches it.
 */
export async function answerControl(
  cluster: SimulatedCluster,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  if (request.method !== 'POST' || request.url !== '/simulator/faults') {
    return reply(response, 404, 'POST /simulator/faults is all there is');
  }
  const fault = faultSchema.safeParse(parse(body));
  if (!fault.success) return reply(response, 422, fault.error.message);
  try {
    await injectFault(cluster, fault.data);
  } catch (error) {
    if (error instanceof RangeError) return reply(response, 422, error.message);
    throw error;
  }
  response.writeHead(204).end();
}

function reply(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ reason }));
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
