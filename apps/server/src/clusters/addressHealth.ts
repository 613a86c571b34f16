import type { AddressAttempt, NodeAddress } from './cluster.ts';

/** What the requests of others met at one address, and a light probe of it while it does not answer. */
export class AddressHealth {
  #attempt: AddressAttempt;
  #timer: NodeJS.Timeout | undefined;
  #nextProbeMs: number;
  readonly #probe: () => Promise<string | null>;
  readonly #probeMs: ProbeTimes;

  /** @param probe Asks the address something small; resolves with null when it answered, else the failure. */
  constructor(address: NodeAddress, probe: () => Promise<string | null>, probeMs: ProbeTimes) {
    this.#attempt = { address, at: null, failure: null };
    this.#probe = probe;
    this.#probeMs = probeMs;
    this.#nextProbeMs = probeMs.first;
  }

  /** False from a failure until the address answered again. An address never tried counts as answering. */
  get answers(): boolean {
    return this.#attempt.failure === null;
  }

  get attempt(): AddressAttempt {
    return this.#attempt;
  }

  /** A request got an answer of any status. */
  answered(): void {
    this.#attempt = { ...this.#attempt, at: Date.now(), failure: null };
    this.#nextProbeMs = this.#probeMs.first;
    this.close();
  }

  /** A request got no answer. */
  failed(failure: string): void {
    this.#attempt = { ...this.#attempt, at: Date.now(), failure };
    if (this.#timer === undefined) this.#scheduleProbe();
  }

  /** Ends the probing. */
  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #scheduleProbe(): void {
    const timer = setTimeout(() => this.#probeNow(timer), this.#nextProbeMs).unref();
    this.#timer = timer;
    this.#nextProbeMs = Math.min(this.#nextProbeMs * 2, this.#probeMs.most);
  }

  async #probeNow(timer: NodeJS.Timeout): Promise<void> {
    const failure = await this.#probe();
    if (this.#timer !== timer) return;
    this.#timer = undefined;
    if (failure === null) this.answered();
    else this.failed(failure);
  }
}

interface ProbeTimes {
  readonly first: number;
  readonly most: number;
}
