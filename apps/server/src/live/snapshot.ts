import { atMost } from './atMost.ts';
import type { Clock } from './clock.ts';

/** What many people watch: read once per interval while somebody watches, and not at all otherwise. */
export interface Snapshot<T> {
  /** Counts as watching. Waits (bounded) only while there is nothing of the present to show. */
  watch(): Promise<SnapshotState<T>>;
  /**
   * Reads without waiting for the next interval, or joins the reading under way. While it fails the next try
   * is awaited as planned.
   */
  hurry(): Promise<void>;
  /** Tries again before the planned next try: what kept it from working has changed. */
  retry(): Promise<void>;
  /** How many loads have begun so far. */
  begun(): number;
  /** The present state; does not count as watching. */
  state(): SnapshotState<T>;
  isWatched(): boolean;
  close(): void;
}

export interface SnapshotState<T> {
  /** Grows with every outcome, failures included. */
  readonly version: number;
  /** The last that was read, however old; null: nothing was read yet. */
  readonly data: T | null;
  /** When the reading of `data` began. */
  readonly loadedAt: number | null;
  /** Which load it was, counted from 1; 0: none yet. */
  readonly load: number;
  /** The newest attempts failed. */
  readonly failing: Failing | null;
}

export interface Failing {
  readonly since: number;
  readonly error: unknown;
  readonly nextTryAt: number;
}

export interface SnapshotOptions<T> {
  /** Reads everything once; rejects when there is nothing to show. `signal` aborts when it is given up. */
  load(signal: AbortSignal): Promise<T>;
  everyMs: number;
  /** A load that takes longer is given up, and its answer counts only if nothing newer came before it. */
  loadLimitMs: number;
  /** How long a request waits for the first load. */
  firstWaitMs: number;
  clock: Clock;
}

/** Waits after the first, second, third and every further failure in a row. */
const backOffMs = [2_000, 4_000, 8_000, 15_000] as const;

/** A page that asks once per interval may be late by one and a half before it counts as gone. */
const watchedIntervals = 2.5;

export function createSnapshot<T>(options: SnapshotOptions<T>): Snapshot<T> {
  const { clock, everyMs } = options;
  let state: SnapshotState<T> = { version: 0, data: null, loadedAt: null, load: 0, failing: null };
  let watchedAt = Number.NEGATIVE_INFINITY;
  let started = 0;
  let published = 0;
  let failed = 0;
  let failuresInARow = 0;
  let running: { ended: Promise<void>; abort: AbortController } | null = null;
  let cancelNext: (() => void) | null = null;
  let closed = false;

  const isWatched = () => !closed && clock.now() - watchedAt <= watchedIntervals * everyMs;
  const isPresent = () =>
    state.loadedAt !== null && clock.now() - state.loadedAt <= watchedIntervals * everyMs;

  async function watch() {
    const wasWatched = isWatched();
    watchedAt = clock.now();
    // Who comes back after a pause does not wait for a next try that was planned before it.
    if (!running && (!cancelNext || (!wasWatched && !isPresent()))) begin();
    const nothingToShow = !isPresent() && (!state.failing || !wasWatched);
    if (running && nothingToShow) await atMost(clock, options.firstWaitMs, running.ended);
    return state;
  }

  async function hurry() {
    if (!running && !closed && !state.failing) begin();
    await running?.ended;
  }

  async function retry() {
    if (!running && !closed) begin();
    await running?.ended;
  }

  function begin() {
    cancelNext?.();
    cancelNext = null;
    const number = ++started;
    const startedAt = clock.now();
    const abort = new AbortController();
    const loaded = options.load(abort.signal).then(
      (data) => succeed(number, startedAt, data),
      (error: unknown) => fail(number, error),
    );
    const flight = { ended: Promise.resolve(), abort };
    flight.ended = atMost(clock, options.loadLimitMs, loaded).then((inTime) => {
      if (running === flight) running = null;
      if (closed) return;
      if (!inTime) {
        abort.abort();
        fail(number, new LoadTimeout(options.loadLimitMs));
      }
      scheduleNext(startedAt);
    });
    running = flight;
  }

  function succeed(number: number, startedAt: number, data: T) {
    if (closed || number < published) return;
    published = number;
    failuresInARow = 0;
    state = { version: state.version + 1, data, loadedAt: startedAt, load: number, failing: null };
  }

  function fail(number: number, error: unknown) {
    if (closed || number <= Math.max(published, failed)) return;
    failed = number;
    const wait = backOffMs[Math.min(failuresInARow, backOffMs.length - 1)] ?? everyMs;
    failuresInARow += 1;
    const now = clock.now();
    state = {
      ...state,
      version: state.version + 1,
      failing: { since: state.failing?.since ?? now, error, nextTryAt: now + wait },
    };
  }

  /** A broker that needs long for an answer gets as long a rest, and so is busy half the time at most. */
  function scheduleNext(startedAt: number) {
    if (!isWatched() || running || cancelNext) return;
    const now = clock.now();
    const next = state.failing?.nextTryAt ?? Math.max(startedAt + everyMs, now + (now - startedAt));
    cancelNext = clock.after(Math.max(0, next - now), () => {
      cancelNext = null;
      if (isWatched() && !running) begin();
    });
  }

  return {
    watch,
    hurry,
    retry,
    begun: () => started,
    state: () => state,
    isWatched,
    close() {
      closed = true;
      cancelNext?.();
      running?.abort.abort();
    },
  };
}

export class LoadTimeout extends Error {
  constructor(limitMs: number) {
    super(`the cluster did not answer within ${limitMs} ms`);
  }
}
