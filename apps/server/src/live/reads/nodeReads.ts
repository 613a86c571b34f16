import {
  type Measured,
  type Node,
  nodesPath,
  readNodes,
  type SampleAge,
  type Series,
  withColumns,
} from '@warren/management-api';
import type { NodeAddress } from '../../clusters/cluster.ts';
import type { Clock } from '../clock.ts';
import type { ClockDifference } from '../history/clockDifference.ts';
import { createSampleStore, incrementsS, type SampleStore } from '../history/sampleStore.ts';
import { createPart, type Dated, type Part } from '../part.ts';
import type { BoundRead } from './boundRead.ts';
import { nodeFigureName } from './nodeFigures.ts';
import { gaugesOf } from './nodeGauges.ts';

/** The list of nodes of each interval, the last that was seen of each, and the past of its gauges. */
export interface NodeReads {
  refresh(read: BoundRead): Promise<void>;
  refreshPast(read: BoundRead): Promise<void>;
  keepSamples(): void;
  /** The list is due again: what kept it from coming has changed. */
  expire(): void;
  last(): Dated<NodesAnswer> | null;
  /** The last with figures of each node that is or was in the list. */
  lastSeen(): ReadonlyMap<string, Dated<Node>>;
  /** Samples of a node's gauges by the names of `gaugesOf`, and of whatever else is known about it. */
  samplesOf(node: string): SampleStore;
  failure(): unknown;
  pendingSince(): number | null;
  pastFailure(): unknown;
}

export interface NodesAnswer {
  nodes: readonly Node[];
  address: NodeAddress;
}

/** The snapshot decides when to try again. */
const nextTryMs = 1_000;

/** A node that died a moment ago can hold this answer for many seconds; nothing waits for it. */
const timeoutMs = 20_000;

/** Between polls one sample an interval is Warren's own; the broker's are asked only for what was missed. */
const pasts: readonly SampleAge[] = [
  { ageS: 600, incrementS: incrementsS.fine },
  { ageS: 3_600, incrementS: incrementsS.minute },
];
const sampleColumns = ['mem_used', 'disk_free', 'fd_used', 'sockets_used', 'proc_used'];

export function createNodeReads(clock: Clock, everyMs: number, difference: ClockDifference): NodeReads {
  const present = createPart<NodesAnswer>({ everyMs, retryMs: nextTryMs, clock });
  const past = pasts.map((age) => ({
    age,
    part: createPart<readonly Node[]>({ everyMs: Number.POSITIVE_INFINITY, clock }),
  }));
  const kept = new Map<Part<unknown>, number>();
  const lastSeen = new Map<string, Dated<Node>>();
  const stores = new Map<string, SampleStore>();

  return {
    async refresh(read) {
      const before = present.last()?.at;
      const pauseMs = before === undefined ? 0 : clock.now() - before;
      if (pauseMs > 3 * everyMs) past[0]?.part.expire();
      if (pauseMs > 600_000) past[1]?.part.expire();
      await present.refresh(async () => {
        const { json, address } = await read(nodesPath(), { timeoutMs });
        return { nodes: readNodes(json), address };
      });
    },
    async refreshPast(read) {
      await Promise.all(
        past.map(({ age, part }) =>
          part.refresh(async () => {
            const columns = ['name', ...sampleColumns.map((column) => `${column}_details`), 'sockets_total'];
            const path = withColumns(nodesPath({ nodeStats: age }), columns);
            return readNodes((await read(path, { timeoutMs })).json);
          }),
        ),
      );
    },
    keepSamples() {
      for (const { age, part } of past) {
        const dated = part.last();
        if (!dated || kept.get(part) === dated.at) continue;
        kept.set(part, dated.at);
        for (const node of dated.value)
          keepGauges(node, ({ samples }) => difference.here(samples), age.incrementS);
      }
      const dated = present.last();
      if (!dated || kept.get(present) === dated.at) return;
      kept.set(present, dated.at);
      for (const node of dated.value.nodes) {
        if (!node.running) continue;
        lastSeen.set(node.name, { value: node, at: dated.at });
        keepGauges(node, ({ value }) => observed(value, dated.at), incrementsS.fine);
        // Brokers keep no samples of the run queue.
        const runQueue = nodeFigureName.activity('run_queue');
        samplesOf(node.name).add(runQueue, incrementsS.fine, observed(node.runQueue.value, dated.at));
      }
      forgetGone(dated.value.nodes);
    },
    expire: present.expire,
    last: present.last,
    lastSeen: () => lastSeen,
    samplesOf,
    failure: present.failure,
    pendingSince: present.pendingSince,
    pastFailure: () => past.map(({ part }) => part.failure()).find((failure) => failure !== null) ?? null,
  };

  function samplesOf(node: string): SampleStore {
    const store = stores.get(node) ?? createSampleStore();
    stores.set(node, store);
    return store;
  }

  function keepGauges(node: Node, samplesOfGauge: (gauge: Measured) => Series, incrementS: number) {
    const store = samplesOf(node.name);
    for (const { name, measured } of gaugesOf(node)) store.add(name, incrementS, samplesOfGauge(measured));
  }

  /** A node that was taken out of the cluster is no node of it any more. */
  function forgetGone(nodes: readonly Node[]) {
    const names = new Set(nodes.map(({ name }) => name));
    for (const name of stores.keys()) if (!names.has(name)) stores.delete(name);
    for (const name of lastSeen.keys()) if (!names.has(name)) lastSeen.delete(name);
  }
}

function observed(value: number | null, at: number): Series {
  return value === null ? [] : [{ at, value }];
}
