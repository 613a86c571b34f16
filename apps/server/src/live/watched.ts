import type { Clock } from './clock.ts';

/** Things that somebody asked for lately: ranges, node pages. */
export interface Watched<T> {
  /** Answers since when somebody has been watching it without a pause. */
  see(thing: T): number;
  all(): readonly T[];
}

export function createWatched<T>(clock: Clock, forMs: number): Watched<T> {
  const seen = new Map<T, { since: number; at: number }>();
  const isRecent = ({ at }: { at: number }) => clock.now() - at <= forMs;
  return {
    see(thing) {
      const before = seen.get(thing);
      const now = clock.now();
      const since = before && isRecent(before) ? before.since : now;
      seen.set(thing, { since, at: now });
      return since;
    },
    all() {
      for (const [thing, entry] of seen) if (!isRecent(entry)) seen.delete(thing);
      return [...seen.keys()];
    },
  };
}
