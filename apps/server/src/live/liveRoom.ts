import type { LiveHealth, LiveNode, LiveNodes, LiveOverview, Range } from '@warren/console-api';
import type { Cluster } from '../clusters/cluster.ts';
import type { Viewer } from '../sessions/viewer.ts';
import { type EncodedAnswer, encodedAnswer } from './answers/encodedAnswer.ts';
import { freshnessOf, type UndatedFreshness } from './answers/freshness.ts';
import { healthData } from './answers/healthData.ts';
import { nodeData } from './answers/nodeData.ts';
import { nodesData } from './answers/nodesData.ts';
import { overviewData } from './answers/overviewData.ts';
import type { Clock } from './clock.ts';
import { createNodeAddresses } from './nodeAddresses.ts';
import { NobodyMayRead } from './readCluster.ts';
import type { Reading } from './reading.ts';
import { createRefusals, forbidden, noSuchNode } from './refusals.ts';
import { type SharedTag, sharedTags } from './rights.ts';
import type { SnapshotState } from './snapshot.ts';
import type { LooksAt, Viewing } from './viewing.ts';
import { createViewings } from './viewings.ts';

/** The answers of `/console/live/*`, made once for all who share them. */
export interface LiveRoom {
  /** Each rejects with a `ProblemAnswer` for viewers to whom the broker gives no such thing. */
  health(viewer: Viewer): Promise<EncodedAnswer>;
  overview(viewer: Viewer, range: Range): Promise<EncodedAnswer>;
  nodes(viewer: Viewer, range: Range): Promise<EncodedAnswer>;
  node(viewer: Viewer, name: string, range: Range): Promise<EncodedAnswer>;
  close(): void;
}

export interface LiveRoomOptions {
  cluster: Cluster;
  /** An account tagged monitoring that reads for all who may see as much. */
  collector: { readonly authorization: string } | null;
  thresholds: Readonly<Record<string, Readonly<Record<string, number>>>>;
  everyMs: number;
  clock: Clock;
}

type Undated<Answer> = UndatedFreshness & Omit<Answer, 'answeredAt' | keyof UndatedFreshness>;

export function createLiveRoom(options: LiveRoomOptions): LiveRoom {
  const { cluster, everyMs, clock } = options;
  const nodeAddresses = createNodeAddresses();
  const viewings = createViewings({ ...options, nodeAddresses });
  const refusals = createRefusals(cluster, clock);

  return {
    async health(viewer) {
      const { viewing, state } = await watch(viewer, {});
      const flagsOf = flagsFor(viewing, viewer);
      return cached(viewing, state, ['health', flagsOf], (): Undated<LiveHealth> => {
        const { data: reading } = state;
        return {
          ...ofOverview(state),
          data: reading && healthData(viewing.judge(reading, flagsOf), reading),
        };
      });
    },

    async overview(viewer, range) {
      const { viewing, state } = await watch(viewer, { range });
      const flagsOf = flagsFor(viewing, viewer);
      const vhosts = viewer.vhosts && [...viewer.vhosts];
      return cached(viewing, state, ['overview', range, flagsOf, vhosts], (): Undated<LiveOverview> => {
        const { data: reading } = state;
        if (!reading) return { ...ofOverview(state), data: null };
        const { findings } = viewing.judge(reading, flagsOf);
        return { ...ofOverview(state), data: { ...overviewData(reading, findings, range), vhosts } };
      });
    },

    async nodes(viewer, range) {
      const { viewing, state } = await watchNodes(viewer, { range });
      const flagsOf = flagsFor(viewing, viewer);
      return cached(viewing, state, ['nodes', range, flagsOf], (): Undated<LiveNodes> => {
        const { data: reading } = state;
        const nodes = reading?.nodes;
        if (!reading || !nodes) return { ...ofOverview(state), data: null };
        const { findings } = viewing.judge(reading, flagsOf);
        return { ...ofNodes(state), data: nodesData(nodes, findings, range) };
      });
    },

    async node(viewer, name, range) {
      const { viewing, state } = await watchNodes(viewer, { range, nodePage: name });
      const nodes = state.data?.nodes;
      const node = nodes?.list.find((each) => each.name === name);
      if (nodes && nodes.observedAt !== null && !node) throw noSuchNode;
      const flagsOf = flagsFor(viewing, viewer);
      return cached(viewing, state, ['node', name, range, flagsOf], (): Undated<LiveNode> => {
        const { data: reading } = state;
        if (!reading || !nodes || !node) return { ...ofNodes(state), data: null };
        const { findings } = viewing.judge(reading, flagsOf);
        const freshness = ofNodes(state);
        const missing = [...freshness.missing, ...(nodes.pages.get(name)?.missing ?? [])];
        return { ...freshness, missing, data: nodeData(node, { ...reading, nodes }, findings, range) };
      });
    },

    close: viewings.close,
  };

  /** The snapshot that this viewer's rights reach. A viewer whom the broker refuses there gets their own. */
  async function watch(viewer: Viewer, looksAt: LooksAt): Promise<Watching> {
    const viewing = viewings.of(viewer);
    const state = await viewing.watch(viewer, looksAt);
    if (!isUnreadable(state)) return { viewing, state };
    const own = viewings.of(viewer);
    if (own === viewing) throw forbidden(state.failing.error.refusal, ['management']);
    const ownState = await own.watch(viewer, looksAt);
    if (isUnreadable(ownState)) throw forbidden(ownState.failing.error.refusal, ['management']);
    return { viewing: own, state: ownState };
  }

  async function watchNodes(viewer: Viewer, looksAt: LooksAt): Promise<Watching> {
    const watching = await watch(viewer, looksAt);
    if (watching.viewing === viewings.shared || watching.state.failing) return watching;
    throw forbidden(await refusals.ofNodes(viewer), [...sharedTags]);
  }

  function flagsFor(viewing: Viewing, viewer: Viewer): SharedTag | 'own' {
    if (viewing !== viewings.shared) return 'own';
    return sharedTags.find((tag) => viewer.tags.includes(tag)) ?? 'monitoring';
  }

  function ofOverview(state: SnapshotState<Reading>): UndatedFreshness {
    const { data } = state;
    const observed = { at: data?.observedAt ?? null, by: data?.observedBy ?? null };
    return freshnessOf(state, observed, everyMs, nodeAddresses);
  }

  function ofNodes(state: SnapshotState<Reading>): UndatedFreshness {
    const nodes = state.data?.nodes;
    const observed = { at: nodes?.observedAt ?? null, by: nodes?.observedBy ?? null };
    return freshnessOf(state, observed, everyMs, nodeAddresses);
  }
}

/** The broker refuses everybody who watches: what was read before must not be shown. */
function isUnreadable(
  state: SnapshotState<Reading>,
): state is SnapshotState<Reading> & { failing: { error: NobodyMayRead } } {
  return state.failing?.error instanceof NobodyMayRead;
}

interface Watching {
  viewing: Viewing;
  state: SnapshotState<Reading>;
}

function cached(
  viewing: Viewing,
  { version }: SnapshotState<Reading>,
  key: readonly unknown[],
  make: () => object,
): EncodedAnswer {
  return viewing.answers.get(version, JSON.stringify(key), () => encodedAnswer(make()));
}
