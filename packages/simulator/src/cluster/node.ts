import { Drift } from './random.ts';
import {
  emptyStatistics,
  type NodeStatistics,
  noChurn,
  noFigures,
  noTraffic,
  nothingPersisted,
} from './statistics.ts';

const MiB = 1024 ** 2;
const GiB = 1024 ** 3;

/** One node of the cluster: its limits, what it uses, and what it remembers. */
export interface SimulatedNode {
  readonly name: string;
  running: boolean;
  startedAt: number;
  osPid: number;
  /** In maintenance. */
  beingDrained: boolean;
  readonly limits: NodeLimits;
  /** Weight of this node among the running ones: leaders and connections it holds. */
  readonly weight: number;
  memory: NodeMemoryUse;
  /** Bytes. */
  diskFree: number;
  memoryAlarm: boolean;
  diskAlarm: boolean;
  connections: number;
  /** Messages ready, those included that nobody consumes. */
  ready: number;
  unconsumed: number;
  unacked: number;
  runQueue: number;
  /** How far publishers and consumers stray from their usual pace. */
  readonly publishing: Drift;
  readonly consuming: Drift;
  traffic: typeof noTraffic;
  churn: typeof noChurn;
  figures: typeof noFigures;
  persister: typeof nothingPersisted;
  linkBytes: Map<string, { sent: number; received: number }>;
  readonly statistics: NodeStatistics;
  /** Milliseconds by which its HTTP API answers late. */
  slownessMs: number;
  /** Status with which its HTTP API answers everything, such as 500; null: it works. */
  failingStatus: number | null;
  /** End of the validity of the certificate of its TLS listeners. */
  certificateNotAfter: number;
}

/** Bytes, but for counts of descriptors and processes. */
export interface NodeLimits {
  memory: number;
  diskFree: number;
  fileDescriptors: number;
  sockets: number;
  processes: number;
  processors: number;
}

/** Bytes. `used` moves towards `target`, which itself grows while `growthPerSecond` is not 0. */
export interface NodeMemoryUse {
  used: number;
  target: number;
  growthPerSecond: number;
}

/** A node as it is right after its start, before the first client came. */
export function startingNode(
  name: string,
  index: number,
  names: readonly string[],
  startedAt: number,
): SimulatedNode {
  const peers = names.filter((peer) => peer !== name);
  const usual = usualMemory(index);
  return {
    name,
    running: true,
    startedAt,
    osPid: 912 + index,
    beingDrained: false,
    limits: {
      memory: 6.4 * GiB,
      diskFree: 2 * GiB,
      fileDescriptors: 65_436,
      sockets: 58_890,
      processes: 1_048_576,
      processors: 8,
    },
    weight: [0.36, 0.33, 0.31][index] ?? 0.3,
    memory: { used: usual, target: usual, growthPerSecond: 0 },
    diskFree: usualDiskFree(index),
    memoryAlarm: false,
    diskAlarm: false,
    connections: 0,
    ready: 0,
    unconsumed: 0,
    unacked: 0,
    runQueue: 0,
    publishing: new Drift(),
    consuming: new Drift(),
    ...freshCounters(peers),
    statistics: emptyStatistics(peers),
    slownessMs: 0,
    failingStatus: null,
    certificateNotAfter: startedAt + 400 * 86_400_000,
  };
}

/** Bytes that a node uses when nothing is wrong. */
export function usualMemory(index: number): number {
  return (3_540 - 190 * index) * MiB;
}

export function usualDiskFree(index: number): number {
  return (118 + index) * GiB;
}

/** An alarm is in force while more memory is used, or less disk free, than the limit. */
export function judgeAlarms(node: SimulatedNode): void {
  node.memoryAlarm = node.memory.used > node.limits.memory;
  node.diskAlarm = node.diskFree < node.limits.diskFree;
}

/** All counters at 0, as after a start. */
export function freshCounters(
  peers: Iterable<string>,
): Pick<SimulatedNode, 'traffic' | 'churn' | 'figures' | 'persister' | 'linkBytes'> {
  return {
    traffic: { ...noTraffic },
    churn: { ...noChurn },
    figures: { ...noFigures },
    persister: { ...nothingPersisted },
    linkBytes: new Map(Array.from(peers, (peer) => [peer, { sent: 0, received: 0 }])),
  };
}
