import type { Finding } from './finding.ts';

/**
 * The facts of each finding, by its code. The unit stands in the name: `…Bytes`, `…PerSecond`, `…Ms`
 * (a duration), `…At` (milliseconds since the epoch), `…Fraction` (0 to 1). Null: not known.
 */
export interface FindingFactsByCode {
  /** Node. The nodes that answer say that it does not run. */
  'node-down': { nodes: number; running: number; keepsMajority: boolean; seenBy: readonly string[] };
  /** Cluster. Half of the nodes or more are down. */
  'majority-lost': { nodes: number; running: number; down: readonly string[] };
  /** Node. Others see it running, but it does not answer itself. */
  'node-not-answering': { reason: string | null; seenRunningBy: readonly string[] };
  /** Cluster. `seers[i]` does not see `unseen[i]`; `oneSided`: some pair is not mutual. */
  partition: {
    nodes: readonly string[];
    seers: readonly string[];
    unseen: readonly string[];
    oneSided: boolean;
    /** The nodes recorded it themselves; false: their lists of running nodes contradict each other. */
    recorded: boolean;
  };

  /** Node. `calculation`: how the broker counts (rss, allocated, erlang). */
  'memory-alarm': { usedBytes: number | null; limitBytes: number | null; calculation: string | null };
  /** Node. Near its watermark. `alarmInMs`: by the present steady trend. */
  'memory-high': {
    usedBytes: number;
    limitBytes: number;
    leftBytes: number;
    usedFraction: number;
    bytesPerSecond: number | null;
    alarmInMs: number | null;
  };
  /** Node. */
  'disk-alarm': { freeBytes: number | null; limitBytes: number | null };
  /** Node. `usedFraction` = limit / free. */
  'disk-low': {
    freeBytes: number;
    limitBytes: number;
    leftBytes: number;
    usedFraction: number;
    bytesPerSecond: number | null;
    alarmInMs: number | null;
  };
  /** Node. By the line through the last `observedMs` the limit is reached within a day. */
  'disk-forecast': {
    freeBytes: number;
    limitBytes: number;
    bytesPerSecond: number;
    alarmInMs: number;
    observedMs: number;
  };
  /** Node. No new connection or file can be opened. */
  'file-descriptors-exhausted': { used: number; limit: number };
  'file-descriptors-high': LimitApproach;
  /** Node, 3.x only. No new connection is accepted. */
  'sockets-exhausted': { used: number; limit: number };
  'sockets-high': LimitApproach;
  /** Node. The Erlang machine cannot start a process; nodes end by that. */
  'erlang-processes-exhausted': { used: number; limit: number };
  'erlang-processes-high': LimitApproach;

  /**
   * Cluster. A memory or disk alarm of any node blocks the publishers of all. `nodes[i]` has the alarm
   * `resources[i]` (`memory`, `disk`). Connection counts are null when they were not read;
   * `countsAtLeast`: there are these and maybe more.
   */
  'publishers-blocked': {
    nodes: readonly string[];
    resources: readonly string[];
    blocked: number | null;
    blocking: number | null;
    countsAtLeast: boolean;
  };

  /** Cluster. `nodes[i]` runs `versions[i]`. */
  'mixed-rabbitmq-versions': { nodes: readonly string[]; versions: readonly string[] };
  /** Cluster. Told by the version of the Erlang application `component`, since nodes do not tell OTP's. */
  'mixed-erlang-versions': { nodes: readonly string[]; versions: readonly string[]; component: string };
  /** Cluster. `from[i]` has no link to `to[i]`, though both run. */
  'distribution-links-missing': {
    links: number;
    expected: number;
    from: readonly string[];
    to: readonly string[];
  };

  /** Cluster. Published to no queue and dropped; `perSecond` is now, `count` within the last `windowMs` (null: only the rate is known). */
  'unroutable-dropped': { count: number | null; windowMs: number; perSecond: number | null };
  /** Cluster. Published as mandatory to no queue and returned to the publisher. */
  'unroutable-returned': { count: number | null; windowMs: number; perSecond: number | null };
  'redelivery-high': { perSecond: number };
  /** Cluster. Somebody fetches with basic.get instead of consuming. */
  'basic-get': {
    perSecond: number;
    manualAckPerSecond: number;
    autoAckPerSecond: number;
    emptyPerSecond: number;
  };
  /** Cluster. `churnFraction` = (opened + closed per second) / connections. */
  'connection-churn-high': {
    openedPerSecond: number;
    closedPerSecond: number;
    connections: number;
    churnFraction: number;
  };
  /** Cluster. Per second, opened and closed or declared; null: the broker gives none. */
  'churn-high': {
    connectionsOpenedPerSecond: number | null;
    connectionsClosedPerSecond: number | null;
    channelsOpenedPerSecond: number | null;
    channelsClosedPerSecond: number | null;
    queuesDeclaredPerSecond: number | null;
    queuesCreatedPerSecond: number | null;
    queuesDeletedPerSecond: number | null;
  };
  'connections-many': { connections: number };
  /** Cluster. `grownBy` messages in the last `windowMs`. */
  'queued-messages-growing': { messages: number; grownBy: number; perSecond: number; windowMs: number };
  'ready-messages-many': { ready: number };
  'unacked-messages-many': { unacked: number };
  'publish-rate-jump': { perSecond: number; usualPerSecond: number; factor: number };
  /** Cluster. Queues grew by `grownBy` messages in `windowMs` while no publish was counted. */
  'traffic-not-counted': { grownBy: number; windowMs: number };

  /** Cluster. The broker serves management without statistics. */
  'statistics-off': { ratesMode: string };
  /** Cluster. Rates mode `none`. */
  'rates-off': { ratesMode: string };
  /** Cluster. Statistics events that wait. */
  'statistics-late': { waitingEvents: number };

  /** Listener. `leftMs` is negative when the certificate has expired. */
  'certificate-expiring': { notAfterAt: number; leftMs: number };
  /** Cluster. Stable feature flags that are off. */
  'feature-flags-disabled': { flags: readonly string[] };
  /**
   * Cluster. `ids` are published advisories, `kinds` the kind of each. `assessed` false: they are those of the
   * oldest version that anybody judged, and probably of this older one. `fixedIn`: the first version of this
   * line without them; null: the line gets no fixes. `safeVersions`: the same of each line that gets fixes.
   */
  'known-advisories': {
    version: string;
    ids: readonly string[];
    kinds: readonly AdvisoryKind[];
    assessed: boolean;
    fixedIn: string | null;
    lineGetsFixes: boolean;
    safeVersions: readonly string[];
    /** Day on which the table of advisories was made, ISO. */
    tableDate: string;
  };
  /** Node. */
  'node-restarted': { uptimeMs: number };
  /** Node. Drained of clients and queue leaders. `othersInService`: running nodes that are not. */
  'node-in-maintenance': { othersInService: number };
  /** Node. It lacks plugins that every other running node has enabled. */
  'plugins-missing': { plugins: readonly string[]; nodes: readonly string[] };
}

/** Nearing a limit of a node by count. `limitInMs`: by the present steady trend. */
type LimitApproach = {
  used: number;
  limit: number;
  left: number;
  usedFraction: number;
  perSecond: number | null;
  limitInMs: number | null;
};

/** What an advisory lets happen. */
export type AdvisoryKind =
  | 'script-injection'
  | 'cross-site-requests'
  | 'credentials-told'
  | 'authentication-bypass'
  | 'rights-not-checked'
  | 'file-access'
  | 'code-execution'
  | 'denial-of-service';

export type FindingCode = keyof FindingFactsByCode;

/** A finding of one code, with its facts. */
export type FindingOf<Code extends FindingCode> = Finding & { code: Code; facts: FindingFactsByCode[Code] };

/** Tells the code of a finding, and by it its facts. */
export function hasCode<Code extends FindingCode>(finding: Finding, code: Code): finding is FindingOf<Code> {
  return finding.code === code;
}
