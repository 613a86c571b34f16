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
  reading: Promise<ListSnapshot>;
  /** Null while it is being read. */
  read: { snapshot: ListSnapshot; tookMs: number } | null;
}

/** A list is used again for three times as long as its reading took, at most for this long. */
const longestUseMs = 3_000;
const mostKept = 8;

export function createListSnapshots(queue: QuestionQueue, now: () => number): ListSnapshots {
  const entries = new Map<string, Entry>();

  return {
    of(viewer, vhost, part) {
      const key = JSON.stringify([viewerKey(viewer), vhost]);
      const known = entries.get(key);
      if (known && isFresh(known)) return known.reading;
      const entry: Entry = { reading: read(vhost, part, () => entry), read: null };
      entries.delete(key);
      entries.set(key, entry);
      entry.reading.then(
        () => known?.read?.snapshot.kept.drop(),
        () => entries.delete(key),
      );
      dropOldest();
      return entry.reading;
    },
  };

  function isFresh({ read }: Entry): boolean {
    if (read === null) return true;
    const { snapshot, tookMs } = read;
    return snapshot.kept.isThere() && now() - snapshot.observedAt < Math.min(longestUseMs, 4 * tookMs);
  }

  async function read(vhost: string, part: ReadPart, entry: () => Entry): Promise<ListSnapshot> {
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
    entry().read = { snapshot, tookMs: now() - observedAt };
    return snapshot;
  }

  function dropOldest() {
    for (const [key, { read }] of entries) {
      if (entries.size <= mostKept) return;
      read?.snapshot.kept.drop();
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
