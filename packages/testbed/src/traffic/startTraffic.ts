import type { ClusterDescription } from '../cluster.ts';
import { nodeNamed } from '../managementRequest.ts';
import { declareTopology } from './declareTopology.ts';
import { trafficFlows } from './flows.ts';
import { keepConnected } from './keepConnected.ts';
import { type TrafficCounts, zeroCounts } from './trafficCounts.ts';

/** Traffic that runs until it is stopped. */
export interface Traffic {
  /** What happened so far, as the clients saw it; grows while traffic runs. */
  readonly counts: TrafficCounts;
  /** Ends all clients, also those that a broker in alarm holds; returns when they are gone. */
  stop(): Promise<void>;
}

/** How much traffic. */
export interface TrafficOptions {
  /** Multiplies every rate; 1 is about a hundred messages a second published and as many delivered. */
  readonly scale?: number;
}

/**
 * Declares queues of every type and starts clients that publish with and without confirms, get messages returned and
 * dropped, consume with and without acknowledgement, refuse messages once, hold messages, and get from full and empty
 * queues. Every client comes back by itself, on the next node, when its node goes.
 * @throws Error when the queues cannot be declared
 */
export async function startTraffic(
  cluster: ClusterDescription,
  options: TrafficOptions = {},
): Promise<Traffic> {
  await declareTopology(nodeNamed(cluster), cluster.series);
  const counts = zeroCounts();
  const stopped = new AbortController();
  const clients = trafficFlows(counts, options.scale ?? 1).map((flow, index) =>
    keepConnected(cluster, { ...flow, firstNode: index }, stopped.signal),
  );
  return {
    counts,
    async stop() {
      stopped.abort();
      await Promise.all(clients);
    },
  };
}
