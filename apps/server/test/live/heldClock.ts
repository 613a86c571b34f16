import type { Clock } from '../../src/live/clock.ts';

/** A clock that stands still until a test moves it. */
export interface HeldClock extends Clock {
  /** Moves on, running what falls due in its order and letting every promise settle in between. */
  pass(ms: number): Promise<void>;
}

export function heldClock(start = Date.UTC(2026, 0, 1, 12)): HeldClock {
  let now = start;
  const due = new Set<{ at: number; run: () => void }>();
  return {
    now: () => now,
    after(ms, run) {
      const entry = { at: now + ms, run };
      due.add(entry);
      return () => due.delete(entry);
    },
    async pass(ms) {
      const end = now + ms;
      await settled();
      for (;;) {
        const next = [...due].filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        due.delete(next);
        now = next.at;
        next.run();
        await settled();
      }
      now = end;
    },
  };
}

/** Lets every promise that can settle without time passing do so. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
