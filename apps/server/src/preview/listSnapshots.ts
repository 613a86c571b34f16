import type { Missing } from '@warren/console-api';
import { policyExchangesPath, policyQueuesPath } from '@warren/management-api';
import { missingPart } from '../live/brokerRead.ts';
import { viewerKey } from '../live/rights.ts';
import type { Viewer } from '../sessions/viewer.ts';
import type { ReadPart } from './brokerParts.ts';
import type { KeptSnapshot, QuestionQueue } from './worker/questionQueue.ts';

/** Queues and exchanges of virtual hosts as each asker is given them, kept for a short time. */
export interface ListSnapshots {
  of(viewer: Viewer, vhost: string, part: ReadPart): Promise<ListSnapshot>;
}

export interface ListSnapshot {
  readonly kept: KeptSnapshot;
  /** When the reading began. */
  readonly observedAt: number;
  readonly missing: readonly Missing[];
}

interface Entry {
  /** Read last, and how long that took. */
  current: { snapshot: ListSnapshot; tookMs: number } | null;
  /** The one before: questions that wait in the thread's queue may name it. */
  former: ListSnapshot | null;
  reading: Promise<ListSnapshot> | null;
}

/** A list is used again for twenty times as long as its reading took, at most for this long. */
const longestUseMs = 3_000;
/** Up to this age it is used while a newer one is read, so that who types does not wait for long lists. */
const oldestMs = 6_000;
const mostKept = 8;

export function createListSnapshots(queue: QuestionQueue, now: () => number): ListSnapshots {
  const entries = new Map<string, Entry>();

  return {
    async of(viewer, vhost, part) {
      const key = JSON.stringify([viewerKey(viewer), vhost]);
      const entry = entries.get(key) ?? { current: null, former: null, reading: null };
      entries.delete(key);
      entries.set(key, entry);
      dropOldest();
      const { current } = entry;
      if (current && isYounger(current.snapshot, Math.min(longestUseMs, 20 * current.tookMs)))
        return current.snapshot;
      entry.reading ??= readAnew(entry, vhost, part).finally(() => {
        entry.reading = null;
      });
      return current && isYounger(current.snapshot, oldestMs) ? current.snapshot : entry.reading;
    },
  };

  function isYounger({ kept, observedAt }: ListSnapshot, ms: number): boolean {
    return kept.isThere() && now() - observedAt < ms;
  }

  async function readAnew(entry: Entry, vhost: string, part: ReadPart): Promise<ListSnapshot> {
    const observedAt = now();
    const [queues, exchanges] = await Promise.allSettled([
      part(policyQueuesPath(vhost)),
      part(policyExchangesPath(vhost)),
    ]);
    const kept = queue.keep({ queues: bytesOf(queues), exchanges: bytesOf(exchanges) });
    const missing = [
      ...missingPart('queues', failureOf(queues)),
      ...missingPart('exchanges', failureOf(exchanges)),
    ];
    const snapshot = { kept, observedAt, missing };
    entry.former?.kept.drop();
    entry.former = entry.current?.snapshot ?? null;
    entry.current = { snapshot, tookMs: now() - observedAt };
    return snapshot;
  }

  function dropOldest() {
    for (const [key, { current, former }] of entries) {
      if (entries.size <= mostKept) return;
      current?.snapshot.kept.drop();
      former?.kept.drop();
      entries.delete(key);
    }
  }
}

function bytesOf(settled: PromiseSettledResult<ArrayBuffer>): ArrayBuffer | null {
  return settled.status === 'fulfilled' ? settled.value : null;
}

function failureOf(settled: PromiseSettledResult<ArrayBuffer>): unknown {
  return settled.status === 'rejected' ? settled.reason : null;
}
