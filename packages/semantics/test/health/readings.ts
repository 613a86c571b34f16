import type { Measured, Node, Overview, Series } from '@warren/management-api';
import type { HealthReading, NodeHistory, NodeView } from '../../src/index.ts';

/** 03:19 on some night: the moment at which the readings of these tests are made. */
export const now = Date.parse('2026-11-24T03:19:00Z');
export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
export const mebibyte = 1024 * 1024;
export const gibibyte = 1024 * mebibyte;

export const mq1 = 'rabbit@mq1';
export const mq2 = 'rabbit@mq2';
export const mq3 = 'rabbit@mq3';

export function measured(value: number | null, rate: number | null = null, samples: Series = []): Measured {
  return { value, rate, samples };
}

/** Samples every `everyMs` until now (the reading itself is not one of them), oldest first. */
export function past(forMs: number, everyMs: number, valueAt: (agoMs: number) => number): Series {
  const count = Math.floor(forMs / everyMs);
  return Array.from({ length: count }, (_, index) => {
    const agoMs = (count - index) * everyMs;
    return { at: now - agoMs, value: valueAt(agoMs) };
  });
}

/** A node of a quiet cluster, with links to the two others. */
export function node(name: string, changes: Partial<Node> = {}): Node {
  return {
    name,
    running: true,
    type: 'disc',
    partitions: [],
    beingDrained: false,
    uptimeMs: 41 * day,
    processors: 8,
    version: '4.3.6',
    erlangVersion: '29.1.1',
    osPid: '4711',
    ratesMode: 'basic',
    memory: { used: measured(2 * gibibyte), limit: 6 * gibibyte, alarm: false, calculation: 'rss' },
    disk: { free: measured(100 * gibibyte), limit: 2 * gibibyte, alarm: false },
    fileDescriptors: { used: measured(2000), total: 65_436 },
    sockets: { used: measured(null), total: null },
    erlangProcesses: { used: measured(4000), total: 1_048_576 },
    runQueue: measured(1),
    netTickTimeS: 60,
    databaseDirectory: null,
    configFiles: [],
    logFiles: [],
    enabledPlugins: ['rabbitmq_management', 'rabbitmq_prometheus'],
    applications: [],
    exchangeTypes: [],
    authMechanisms: [],
    contexts: [],
    clusterLinks: [mq1, mq2, mq3].filter((peer) => peer !== name).map(link),
    churn: {},
    activity: {},
    statisticsGcQueueLengths: {},
    ...changes,
  };
}

/** What the others tell of a node that is down. */
export function downNode(name: string): Node {
  return node(name, {
    running: false,
    version: null,
    erlangVersion: null,
    uptimeMs: null,
    beingDrained: null,
    memory: { used: measured(null), limit: null, alarm: null, calculation: null },
    disk: { free: measured(null), limit: null, alarm: null },
    fileDescriptors: { used: measured(null), total: null },
    erlangProcesses: { used: measured(null), total: null },
    enabledPlugins: [],
    clusterLinks: [],
  });
}

export function view(name: string, changes: Partial<NodeView> = {}): NodeView {
  return { node: name, answered: true, reason: null, running: [mq1, mq2, mq3], partitions: [], ...changes };
}

export function silentView(name: string, reason: string): NodeView {
  return view(name, { answered: false, reason, running: [] });
}

export function overview(changes: Partial<Overview> = {}): Overview {
  return {
    node: mq1,
    clusterName: 'prod-eu-1',
    productName: 'RabbitMQ',
    version: '4.3.6',
    erlangVersion: '29.1.1',
    managementVersion: '4.3.6',
    ratesMode: 'basic',
    statisticsDisabled: false,
    statisticsEventQueue: 0,
    sampleRetention: {},
    exchangeTypes: [],
    messageRates: {},
    churn: {},
    queueTotals: { total: measured(30), ready: measured(20), unacked: measured(10) },
    objectTotals: { connections: 40, channels: 80, exchanges: 20, queues: 10, consumers: 12 },
    listeners: [],
    contexts: [],
    ...changes,
  };
}

/** A cluster of three nodes on which all is well. */
export function reading(changes: Partial<HealthReading> = {}): HealthReading {
  return {
    at: now,
    overview: overview(),
    nodes: [node(mq1), node(mq2), node(mq3)],
    views: [view(mq1), view(mq2), view(mq3)],
    featureFlags: [],
    certificates: [],
    blockedConnections: null,
    history: { queuedMessages: [], messageRates: {}, nodes: {} },
    ...changes,
  };
}

/** The quiet cluster, but one node is as told. */
export function withNode(name: string, changes: Partial<Node>): HealthReading {
  return reading({ nodes: [mq1, mq2, mq3].map((each) => node(each, each === name ? changes : {})) });
}

/** The same reading with the past of one node's figures. */
export function withPast(of: HealthReading, name: string, figures: Partial<NodeHistory>): HealthReading {
  const empty: NodeHistory = {
    memoryUsed: [],
    diskFree: [],
    fileDescriptorsUsed: [],
    erlangProcessesUsed: [],
    socketsUsed: [],
  };
  return { ...of, history: { ...of.history, nodes: { [name]: { ...empty, ...figures } } } };
}

export function withOverview(
  changes: Partial<Overview>,
  history: Partial<HealthReading['history']> = {},
): HealthReading {
  const quiet = reading({ overview: overview(changes) });
  return { ...quiet, history: { ...quiet.history, ...history } };
}

/** The same, observed `agoMs` earlier. */
export function earlier(of: HealthReading, agoMs: number): HealthReading {
  return { ...of, at: of.at - agoMs };
}

/** Judged every 30 s from `forMs` ago on, until just before now. */
export function watched(of: HealthReading, forMs: number): HealthReading[] {
  const count = Math.floor(forMs / (30 * second));
  return Array.from({ length: count }, (_, index) => earlier(of, (count - index) * 30 * second));
}

function link(peer: string): Node['clusterLinks'][number] {
  return { peer, peerAddress: null, localAddress: null, sentBytes: measured(1), receivedBytes: measured(1) };
}
