import type { ServerResponse } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Cluster } from '../clusters/cluster.ts';

/** Warren's own metrics. */
export interface Metrics {
  readonly registry: Registry;
  /** Counts a request when its answer is done. `part`: `gateway` or `own`. */
  count(response: ServerResponse, part: 'gateway' | 'own'): void;
}

export function createMetrics(clusters: readonly Cluster[]): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'warren_http_requests_total',
    help: 'Requests answered, by part (gateway: the management API; own: pages and /console) and status class',
    labelNames: ['part', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'warren_http_request_seconds',
    help: 'Time from request to the end of its answer',
    labelNames: ['part'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  new Gauge({
    name: 'warren_address_answering',
    help: '1: the management address answered when it was tried last',
    labelNames: ['cluster', 'address'],
    registers,
    collect() {
      for (const cluster of clusters) {
        for (const { address, at, failure } of cluster.attempts()) {
          const labels = { cluster: cluster.id, address: address.url.host };
          if (at !== null) this.set(labels, failure === null ? 1 : 0);
        }
      }
    },
  });
  return {
    registry,
    count(response, part) {
      const stop = seconds.startTimer({ part });
      response.once('close', () => {
        stop();
        const status = response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : 'aborted';
        requests.inc({ part, status });
      });
    },
  };
}
