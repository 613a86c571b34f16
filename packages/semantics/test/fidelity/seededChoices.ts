import { seededRandom } from '../seededRandom.ts';

/** Choices that are the same for the same seed. */
export interface Choices {
  /** From 0 to 1. */
  number(): number;
  chance(of: number): boolean;
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  pick<Item>(list: readonly [Item, ...Item[]]): Item;
  /** Any number of the list's, or undefined of an empty one. */
  any<Item>(list: readonly Item[]): Item | undefined;
}

export function seededChoices(seed: number): Choices {
  const number = seededRandom(seed);
  const between = (least: number, most: number) => least + Math.floor(number() * (most - least + 1));
  return {
    number,
    chance: (of) => number() < of,
    between,
    pick: (list) => list[between(0, list.length - 1)] ?? list[0],
    any: (list) => list[between(0, list.length - 1)],
  };
}
