/** Numbers from 0 up to 1 that look random and are the same for the same seed (mulberry32). */
export type Random = () => number;

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number of events that happen `mean` times on average. */
export function eventsOf(mean: number, random: Random): number {
  return Math.floor(mean + random());
}

/** A slow walk around 0, mostly within -1 and 1. */
export class Drift {
  #value = 0;

  next(random: Random): number {
    this.#value = 0.9 * this.#value + 0.25 * (2 * random() - 1);
    return this.#value;
  }
}
