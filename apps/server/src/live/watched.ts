import type { Clock } from './clock.ts';

/** Things that somebody asked for lately: ranges, node pages. */
export interface Watched<T> {
  /**
   * @param load how many loads have begun by now
   * @returns the same of when somebody began to watch it without a pause since
   */
  see(thing: T, load: number): number;
  all(): readonly T[];
}

export function createWatched<T>(clock: Clock, forMs: number): Watched<T> {
  const seen = new Map<T, { since: number; at: number }>();
  const isRecent = ({ at }: { at: number }) => clock.now() - at <= forMs;
  return {
    see(thing, load) {
      const before = seen.get(thing);
      const since = before && isRecent(before) ? before.since : load;
      seen.set(thing, { since, at: clock.now() });
      return since;
    },
    all() {
      for (const [thing, entry] of seen) if (!isRecent(entry)) seen.delete(thing);
      return [...seen.keys()];
    },
  };
}
