import type { Missing } from '@warren/console-api';
import type { BlockedConnections } from '@warren/management-api';
import type { Cluster } from '../../clusters/cluster.ts';
import { missingPart } from '../brokerRead.ts';
import type { Clock } from '../clock.ts';
import type { ClockDifference } from '../history/clockDifference.ts';
import type { Interest } from '../interest.ts';
import type { NodeAddresses } from '../nodeAddresses.ts';
import type { NodesReading } from '../reading.ts';
import { createBlockedReads } from './blockedReads.ts';
import type { BoundRead } from './boundRead.ts';
import { createNodePageReads, type NodePageReads } from './nodePageReads.ts';
import { createNodeReads } from './nodeReads.ts';
import { createViewReads } from './viewReads.ts';

/** What brokers give to users tagged monitoring or administrator only. */
export interface MonitoringReads {
  refresh(read: BoundRead): Promise<void>;
  keepSamples(): void;
  /** Since when any node runs: nothing was observed by a broker before. */
  startedAt(): number;
  reading(): NodesReading;
  blockedConnections(): BlockedConnections | null;
  missing(): readonly Missing[];
  /** The list of nodes is due again: what kept it from coming has changed. */
  expire(): void;
}

export interface MonitoringReadsOptions {
  cluster: Cluster;
  nodeAddresses: NodeAddresses;
  interest: Interest;
  difference: ClockDifference;
  everyMs: number;
  clock: Clock;
}

/** After this long without an answer the list of nodes is told to be missing, while it is still awaited. */
const slowMs = 2_000;

export function createMonitoringReads(options: MonitoringReadsOptions): MonitoringReads {
  const { cluster, nodeAddresses, interest, difference, everyMs, clock } = options;
  const nodes = createNodeReads(clock, everyMs, difference);
  const views = createViewReads(cluster.addresses, nodeAddresses, clock, everyMs);
  const blocked = createBlockedReads(clock, everyMs);
  const pages = new Map<string, NodePageReads>();

  const list = () => nodes.last()?.value.nodes ?? [];

  return {
    async refresh(read) {
      const names = openPages();
      await Promise.all([
        nodes.refresh(read).then(() => blocked.refresh(read, isAlarmed())),
        nodes.refreshPast(read),
        views.refresh(read),
        ...names.map((name) => page(name).refresh(read)),
      ]);
    },
    keepSamples() {
      nodes.keepSamples();
      for (const [name, reads] of pages) reads.keepSamples(nodes.samplesOf(name));
    },
    startedAt() {
      const last = nodes.last();
      const uptimes = list().flatMap(({ uptimeMs }) => uptimeMs ?? []);
      return last && uptimes.length > 0 ? last.at - Math.max(...uptimes) : 0;
    },
    reading() {
      const last = nodes.last();
      return {
        observedAt: last?.at ?? null,
        observedBy: last && { node: nodeAddresses.nodeAt(last.value.address), address: last.value.address },
        list: list(),
        lastSeen: nodes.lastSeen(),
        views: views.views(),
        samplesOf: nodes.samplesOf,
        pages: new Map(
          [...pages].map(([name, reads]) => [name, { memory: reads.memory(), missing: reads.missing() }]),
        ),
      };
    },
    blockedConnections: blocked.blocked,
    missing: () => [
      ...missingNodes(),
      ...missingPart('history', nodes.pastFailure()),
      ...missingPart('connections', blocked.failure()),
      ...views.missing(),
    ],
    expire: nodes.expire,
  };

  /** Pages that nobody has open any more are forgotten. Names come from the cluster's own list only. */
  function openPages(): readonly string[] {
    const names = interest.nodePages.all().filter((name) => list().some((node) => node.name === name));
    for (const name of pages.keys()) if (!names.includes(name)) pages.delete(name);
    return names;
  }

  function page(name: string): NodePageReads {
    const reads = pages.get(name) ?? createNodePageReads(name, clock, everyMs, difference);
    pages.set(name, reads);
    return reads;
  }

  function isAlarmed() {
    return list().some(({ memory, disk }) => memory.alarm === true || disk.alarm === true);
  }

  function missingNodes(): Missing[] {
    const failure = nodes.failure();
    if (failure !== null) return missingPart('nodes', failure);
    const pendingSince = nodes.pendingSince();
    const isSlow = pendingSince !== null && clock.now() - pendingSince >= slowMs;
    return isSlow || !nodes.last() ? [{ what: 'nodes', node: null, reason: 'timeout', status: null }] : [];
  }
}
