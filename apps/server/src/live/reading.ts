import type { Missing } from '@warren/console-api';
import type {
  BlockedConnections,
  FeatureFlag,
  ListenerCertificates,
  Node,
  NodeMemory,
  Overview,
} from '@warren/management-api';
import type { NodeView } from '@warren/semantics';
import type { NodeAddress } from '../clusters/cluster.ts';
import type { SampleStore } from './history/sampleStore.ts';
import type { Dated } from './part.ts';
import type { SharedTag } from './rights.ts';

/** Everything that one snapshot knows of the cluster, as the broker gave it to these rights. */
export interface Reading {
  observedAt: number;
  observedBy: Observer;
  overview: Overview;
  overviewSamples: SampleStore;
  /** Null: these rights do not see nodes. */
  nodes: NodesReading | null;
  /** Null: not given to these rights, or not answered. Those without a shared tag have their own under `own`. */
  featureFlags: Readonly<Record<SharedTag | 'own', readonly FeatureFlag[] | null>>;
  certificates: readonly ListenerCertificates[] | null;
  blockedConnections: BlockedConnections | null;
  missing: readonly Missing[];
}

export interface NodesReading {
  /** Null: the list of nodes has not been answered yet. */
  observedAt: number | null;
  observedBy: Observer | null;
  list: readonly Node[];
  /** The last with figures of each node. */
  lastSeen: ReadonlyMap<string, Dated<Node>>;
  views: readonly NodeView[];
  samplesOf(node: string): SampleStore;
  /** Of nodes whose page is watched. */
  pages: ReadonlyMap<string, NodePageReading>;
}

export interface NodePageReading {
  memory: NodeMemory | null;
  missing: readonly Missing[];
}

export interface Observer {
  node: string | null;
  address: NodeAddress;
}
