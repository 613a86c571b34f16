import type { Clock } from './clock.ts';

/**
 * One of the things a snapshot is made of, read at a pace of its own. The last value stays, dated, while
 * newer ones fail to come; a slow answer is waited for by whoever wants to, and found by the others later.
 */
export interface Part<T> {
  /** Reads it if it is due, or joins the reading under way. Never rejects. */
  refresh(read: () => Promise<T>): Promise<void>;
  last(): Dated<T> | null;
  /** Why the newest reading failed; null when it did not. */
  failure(): unknown;
  /** A reading is under way since then. */
  pendingSince(): number | null;
  /** It is due again, whenever it was read. */
  expire(): void;
}

export interface Dated<T> {
  readonly value: T;
  /** When the answer came. */
  readonly at: number;
}

export interface PartOptions {
  everyMs: number;
  /** After a failure; never longer than `everyMs`. */
  retryMs?: number;
  clock: Clock;
}

export function createPart<T>({ everyMs, retryMs = 30_000, clock }: PartOptions): Part<T> {
  let last: Dated<T> | null = null;
  let failure: unknown = null;
  let triedAt = Number.NEGATIVE_INFINITY;
  let flight: Promise<void> | null = null;

  // A snapshot's pace and a part's are counted from different moments: nearly due is due.
  const isDue = () =>
    clock.now() - triedAt >= 0.8 * (failure === null ? everyMs : Math.min(everyMs, retryMs));

  return {
    async refresh(read) {
      if (!flight && isDue()) {
        triedAt = clock.now();
        flight = settle(read);
      }
      await flight;
    },
    last: () => last,
    failure: () => failure,
    pendingSince: () => (flight ? triedAt : null),
    expire() {
      triedAt = Number.NEGATIVE_INFINITY;
    },
  };

  async function settle(read: () => Promise<T>) {
    try {
      const value = await read();
      last = { value, at: clock.now() };
      failure = null;
    } catch (error) {
      failure = error;
    }
    flight = null;
  }
}
