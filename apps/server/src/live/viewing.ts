import type { Range } from '@warren/console-api';
import type { Cluster } from '../clusters/cluster.ts';
import type { Viewer } from '../sessions/viewer.ts';
import type { EncodedAnswer } from './answers/encodedAnswer.ts';
import { createVersionCache, type VersionCache } from './answers/versionCache.ts';
import { atMost } from './atMost.ts';
import { type Audience, createAudience } from './audience.ts';
import type { Clock } from './clock.ts';
import { createInterest } from './interest.ts';
import { createJudge, type Judge, type JudgeOptions } from './judgement.ts';
import type { NodeAddresses } from './nodeAddresses.ts';
import { createClusterReader, NobodyMayRead } from './readCluster.ts';
import type { Reading } from './reading.ts';
import { createSnapshot, type SnapshotState } from './snapshot.ts';

/** One snapshot with those who share it: the same rights, one reading of the broker, one set of answers. */
export interface Viewing {
  /** `viewer` looks at a range, and maybe at a node's page; waits (bounded) for what has to be read for it. */
  watch(viewer: Viewer, looksAt: LooksAt): Promise<SnapshotState<Reading>>;
  /** A viewer's rights do not reach this snapshot (any more). */
  isRefused(viewer: Viewer): boolean;
  readonly judge: Judge;
  readonly answers: VersionCache<EncodedAnswer>;
  close(): void;
}

export interface LooksAt {
  range?: Range;
  nodePage?: string;
}

export interface ViewingOptions extends JudgeOptions {
  cluster: Cluster;
  nodeAddresses: NodeAddresses;
  /** Only a snapshot that is shared is read with the collector's rights. */
  collector: { readonly authorization: string } | null;
  seesNodes: boolean;
  everyMs: number;
  clock: Clock;
}

const loadLimitMs = 30_000;
const firstWaitMs = 4_000;
const moreWaitMs = 3_000;
/** Nothing beyond what every reading holds. */
const none = -1;
/** As a snapshot counts its watchers. */
const watchedIntervals = 2.5;

export function createViewing(options: ViewingOptions): Viewing {
  const { clock, everyMs, collector } = options;
  const watchedMs = watchedIntervals * everyMs;
  const audience: Audience = createAudience({ collector, presentMs: watchedMs, clock });
  const interest = createInterest(clock, watchedMs);
  const load = createClusterReader({ ...options, audience, interest });
  const snapshot = createSnapshot({ load, everyMs, loadLimitMs, firstWaitMs, clock });

  return {
    async watch(viewer, { range, nodePage }) {
      audience.enter(viewer);
      const rangeSince = range === undefined ? none : interest.ranges.see(range, snapshot.begun());
      const state = await snapshot.watch();
      if (state.failing?.error instanceof NobodyMayRead && audience.reader()) {
        await atMost(clock, firstWaitMs, snapshot.retry());
      }
      const isNode = nodePage !== undefined && knowsNode(snapshot.state(), nodePage);
      const pageSince = isNode ? interest.nodePages.see(nodePage, snapshot.begun()) : none;
      await readMore(Math.max(rangeSince, pageSince));
      return snapshot.state();
    },
    isRefused: audience.isRefused,
    judge: createJudge(options),
    answers: createVersionCache(),
    close: snapshot.close,
  };

  /** What somebody began to watch after the last reading began is not in it yet. */
  async function readMore(since: number) {
    const isIn = () => snapshot.state().load > since;
    if (isIn() || snapshot.state().load === 0) return;
    // A reading that is joined may have begun before it too.
    const more = snapshot.hurry().then(() => (isIn() ? undefined : snapshot.hurry()));
    await atMost(clock, moreWaitMs, more);
  }
}

function knowsNode({ data }: SnapshotState<Reading>, name: string): boolean {
  return data?.nodes?.list.some((node) => node.name === name) ?? false;
}
