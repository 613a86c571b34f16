import type { Cluster } from '../clusters/cluster.ts';
import { atMost } from './atMost.ts';
import type { Audience, Reader } from './audience.ts';
import { BrokerRefusal, missingPart, readBroker } from './brokerRead.ts';
import type { Clock } from './clock.ts';
import { createClockDifference } from './history/clockDifference.ts';
import { createSampleStore } from './history/sampleStore.ts';
import type { Interest } from './interest.ts';
import type { NodeAddresses } from './nodeAddresses.ts';
import type { Reading } from './reading.ts';
import type { BoundRead } from './reads/boundRead.ts';
import { createCertificateReads } from './reads/certificateReads.ts';
import { createFeatureFlagReads } from './reads/featureFlagReads.ts';
import { createMonitoringReads } from './reads/monitoringReads.ts';
import { createOverviewReads } from './reads/overviewReads.ts';
import { type SharedTag, sharedTags } from './rights.ts';

export interface ClusterReaderOptions {
  cluster: Cluster;
  nodeAddresses: NodeAddresses;
  audience: Audience;
  interest: Interest;
  /** The audience sees nodes (tags monitoring, administrator). */
  seesNodes: boolean;
  everyMs: number;
  clock: Clock;
}

/** How long the overview, once there, is held back for the rest; what comes later is shown with the next. */
const patienceMs = 1_500;

/**
 * The `load` of a snapshot: reads what is due and puts it together with what is known.
 * Rejects with `NobodyMayRead` when the broker refuses everybody present, otherwise with what kept the overview
 * from coming.
 */
export function createClusterReader(
  options: ClusterReaderOptions,
): (signal: AbortSignal) => Promise<Reading> {
  const { cluster, nodeAddresses, audience, interest, everyMs, clock } = options;
  const difference = createClockDifference();
  const overview = createOverviewReads(clock, everyMs, difference);
  const overviewSamples = createSampleStore();
  const certificates = createCertificateReads(cluster.addresses, clock);
  const monitoring = options.seesNodes
    ? createMonitoringReads({ cluster, nodeAddresses, interest, difference, everyMs, clock })
    : null;
  const featureFlags = {
    administrator: createFeatureFlagReads(clock),
    monitoring: createFeatureFlagReads(clock),
    own: createFeatureFlagReads(clock),
  };

  /** Readers whose rights the broker refused for what everybody of this audience may see. */
  const refusals = new Map<string, BrokerRefusal>();
  let lastReader: string | null = null;

  return async function load(signal) {
    let refusal: BrokerRefusal | null = null;
    for (;;) {
      const reader = audience.reader();
      if (!reader) throw new NobodyMayRead(refusal);
      refusal = await refresh(reader, signal);
      if (!refusal) return put();
      audience.refuse(reader);
      refusals.delete(reader.key);
    }
  };

  /** Answers the broker's refusal of this reader's rights, if there was one. */
  async function refresh(reader: Reader, signal: AbortSignal): Promise<BrokerRefusal | null> {
    refusals.delete(reader.key);
    if (lastReader !== reader.key) {
      overview.expire();
      monitoring?.expire();
    }
    lastReader = reader.key;
    const read = noticing(reader, bound(reader, signal));
    const rest = Promise.all([
      overview.refreshPast(read, interest.ranges.all()),
      certificates.refresh(read),
      refreshFeatureFlags(bound(reader, signal), signal),
      monitoring?.refresh(read),
    ]);
    await overview.refresh(read);
    const refused = refusals.get(reader.key);
    if (refused) return refused;
    if (overview.failure() !== null) throw overview.failure();
    await atMost(clock, patienceMs, rest);
    return refusals.get(reader.key) ?? null;
  }

  function noticing({ key }: Reader, read: BoundRead): BoundRead {
    return async (path, options) => {
      try {
        return await read(path, options);
      } catch (error) {
        if (isRefusal(error)) refusals.set(key, error);
        throw error;
      }
    };
  }

  async function refreshFeatureFlags(read: BoundRead, signal: AbortSignal) {
    if (!monitoring) return featureFlags.own.refresh(read);
    await Promise.all(sharedTags.map((tag) => refreshFlagsFor(tag, signal)));
  }

  async function refreshFlagsFor(tag: SharedTag, signal: AbortSignal) {
    const reader = audience.readerTagged(tag);
    if (reader) await featureFlags[tag].refresh(bound(reader, signal));
  }

  function bound({ authorization }: Reader, signal: AbortSignal): BoundRead {
    return (path, read) => readBroker(cluster, { path, authorization, signal, ...read });
  }

  function put(): Reading {
    const last = overview.last();
    if (!last) throw overview.failure();
    const { address, overview: answer } = last.value;
    if (answer.node !== null) nodeAddresses.learn(address, answer.node);
    monitoring?.keepSamples();
    overview.keepSamples(overviewSamples, monitoring?.startedAt() ?? 0);
    return {
      observedAt: last.at,
      observedBy: { node: answer.node, address },
      overview: answer,
      overviewSamples,
      nodes: monitoring?.reading() ?? null,
      featureFlags: {
        administrator: featureFlags.administrator.flags(),
        monitoring: featureFlags.monitoring.flags(),
        own: featureFlags.own.flags(),
      },
      certificates: certificates.certificates(),
      blockedConnections: monitoring?.blockedConnections() ?? null,
      missing: [
        ...missingPart('history', overview.pastFailure()),
        ...missingPart('certificates', certificates.failure()),
        ...sharedTags.flatMap((tag) => missingPart('feature-flags', featureFlags[tag].failure())).slice(0, 1),
        ...missingPart('feature-flags', featureFlags.own.failure()),
        ...(monitoring?.missing() ?? []),
      ],
    };
  }
}

/** The broker refuses the rights of everybody who watches; its words, when it said any. */
export class NobodyMayRead extends Error {
  readonly refusal: BrokerRefusal | null;

  constructor(refusal: BrokerRefusal | null) {
    super('the broker refuses everybody who watches');
    this.refusal = refusal;
  }
}

function isRefusal(error: unknown): error is BrokerRefusal {
  return error instanceof BrokerRefusal && (error.status === 401 || error.status === 403);
}
