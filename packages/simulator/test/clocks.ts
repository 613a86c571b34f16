/** A clock that stands still until it is moved. */
export class StillClock {
  #now = Date.UTC(2026, 10, 24, 13, 37, 2);

  now(): number {
    return this.#now;
  }

  forward(seconds: number): void {
    this.#now += seconds * 1_000;
  }
}
