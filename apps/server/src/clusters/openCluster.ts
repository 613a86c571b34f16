import { AddressHealth } from './addressHealth.ts';
import type { AddressAttempt, Cluster, NodeAddress } from './cluster.ts';
import { readFromCluster } from './readFromCluster.ts';
import { openUpstream, type Upstream } from './upstream.ts';

export interface ClusterOptions {
  readonly id: string;
  /** Management addresses of the nodes, http or https; at least one. They never hold credentials. */
  readonly urls: readonly (string | URL)[];
  readonly demo: boolean;
  /** PEM of the authorities that signed the brokers' certificates; without it the system's own count. */
  readonly upstreamCa?: string | Buffer;
  /** How long an unused connection to a broker lives, in milliseconds. */
  readonly idleMs?: number;
  /** How long after a failure an address is probed again: first, and at most (it doubles), in milliseconds. */
  readonly probeMs?: { readonly first: number; readonly most: number };
}

/** A cluster as the gateway needs it: its addresses in the order in which they are worth trying. */
export interface ForwardingCluster extends Cluster {
  /** Every address: the one in use first, those that answered last before those that did not. */
  trialOrder(): readonly TrialAddress[];
}

export interface TrialAddress {
  readonly upstream: Upstream;
  readonly health: AddressHealth;
}

/** Brokers close a connection that was unused for 5 s (4.x) or 60 s (3.10); it must be gone here before. */
const defaultIdleMs = 4_000;
const defaultProbeMs = { first: 500, most: 15_000 };

/**
 * Opens nothing yet: connections are made by the first request.
 * @throws Error when an address is not an http(s) URL, holds credentials, or there is none.
 */
export function openCluster(options: ClusterOptions): ForwardingCluster {
  const trials = options.urls.map((url) => openTrial(nodeAddress(url), options));
  if (trials.length === 0) throw new Error(`cluster ${options.id} has no management address`);
  let inUse = 0;

  /** Stays with an address while it answers, so that a client sees its own writes on the node it wrote to. */
  function trialOrder(): readonly TrialAddress[] {
    const ring = trials.map((_, step) => (inUse + step) % trials.length);
    const first = ring.find((index) => trials[index]?.health.answers);
    if (first !== undefined) inUse = first;
    const order = trials.map((_, step) => (inUse + step) % trials.length).flatMap((i) => trials[i] ?? []);
    return [...order.filter((t) => t.health.answers), ...order.filter((t) => !t.health.answers)];
  }

  function attempts(): readonly AddressAttempt[] {
    return trials.map((trial) => trial.health.attempt);
  }

  return {
    id: options.id,
    addresses: trials.map((trial) => trial.upstream.address),
    demo: options.demo,
    trialOrder,
    attempts,
    read: (request) => readFromCluster(trialOrder(), request, (body) => body.text()),
    readBytes: (request) => readFromCluster(trialOrder(), request, (body) => body.arrayBuffer()),
    async close() {
      for (const trial of trials) trial.health.close();
      await Promise.all(trials.map((trial) => trial.upstream.close()));
    },
  };
}

function openTrial(address: NodeAddress, options: ClusterOptions): TrialAddress {
  const upstream = openUpstream(address, {
    idleMs: options.idleMs ?? defaultIdleMs,
    ca: options.upstreamCa,
  });
  const health = new AddressHealth(address, upstream.probe, options.probeMs ?? defaultProbeMs);
  return { upstream, health };
}

function nodeAddress(text: string | URL): NodeAddress {
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Error(`a management address starts with http:// or https://, not ${url.protocol}//`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new Error(`the management address ${url.host} must not hold credentials`);
  }
  return { url };
}
