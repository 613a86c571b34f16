import type { FeatureFlag, MessageRateKind, Node, Overview, Series } from '@warren/management-api';

/** Everything that the verdicts are judged from, observed at one moment. */
export interface HealthReading {
  /** Milliseconds since the epoch. */
  at: number;
  overview: Overview;
  /** Null: the asker may not see nodes (needs the tag monitoring). */
  nodes: readonly Node[] | null;
  /** Each node asked for itself: what it sees. Empty when nodes are not visible. */
  views: readonly NodeView[];
  /** Null: not readable. */
  featureFlags: readonly FeatureFlag[] | null;
  /** Null: not asked or not answered. */
  certificates: readonly CertificateReading[] | null;
  /** Null: not asked (asked only while an alarm is in force). */
  blockedConnections: { blocked: number; blocking: number; atLeast: boolean } | null;
  history: HealthHistory;
}

/** The cluster as one node sees it. */
export interface NodeView {
  node: string;
  answered: boolean;
  /** Why it did not answer, in a word such as `refused`, `timeout`. */
  reason: string | null;
  running: readonly string[];
  partitions: readonly string[];
}

export interface CertificateReading {
  node: string;
  listener: string;
  /** Milliseconds since the epoch. */
  notAfter: number;
}

/** Samples as far back as the broker and Warren's memory reach; gaps are simply absent. */
export interface HealthHistory {
  queuedMessages: Series;
  /** Per second. */
  messageRates: Partial<Record<MessageRateKind, Series>>;
  nodes: Readonly<Record<string, NodeHistory>>;
}

export interface NodeHistory {
  memoryUsed: Series;
  diskFree: Series;
  fileDescriptorsUsed: Series;
  erlangProcessesUsed: Series;
  socketsUsed: Series;
}
