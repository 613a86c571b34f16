import type { PolicyTarget } from './policy.ts';

/**
 * Numbers for queues and exchanges that stay theirs from one reading of a list to the next, so that what was worked out
 * for a hundred thousand names is found again by place and not by name. Who got a new number is only worked out anew.
 */
export interface TargetNumbers {
  of(objects: readonly PolicyTarget[]): Numbered;
}

export interface Numbered {
  /** By place in the list. */
  numbers: Int32Array;
  /** Counts up when numbers begin anew: what was kept under those of another generation is of others. */
  generation: number;
}

/** @param mostNumbers given before they begin anew; far above two lists of a hundred thousand queues */
export function createTargetNumbers(mostNumbers = 500_000): TargetNumbers {
  let known = new WeakMap<readonly PolicyTarget[], Int32Array>();
  let recent: readonly (readonly PolicyTarget[])[] = [];
  let given = 0;
  let generation = 0;

  return {
    of(objects) {
      const before = known.get(objects);
      if (before) return { numbers: before, generation };
      if (given + objects.length > mostNumbers) startAnew();
      const former = recent.find((list) => isSame(list[0], objects[0])) ?? [];
      const numbers = numbersAfter(former, known.get(former), objects);
      known.set(objects, numbers);
      recent = [objects, ...recent.filter((list) => list !== former)].slice(0, mostLists);
      return { numbers, generation };
    },
  };

  function numbersAfter(
    former: readonly PolicyTarget[],
    formerNumbers: Int32Array | undefined,
    objects: readonly PolicyTarget[],
  ): Int32Array {
    const numbers = new Int32Array(objects.length);
    let place = 0;
    for (const [index, object] of objects.entries()) {
      const found = placeNear(former, place, object);
      numbers[index] = (found === null ? undefined : formerNumbers?.[found]) ?? given++;
      if (found !== null) place = found + 1;
    }
    return numbers;
  }

  function startAnew() {
    known = new WeakMap();
    recent = [];
    given = 0;
    generation += 1;
  }
}

/** Lists of so many virtual hosts are followed at a time. */
const mostLists = 3;
/** Of names that left a list between two readings, so many in a row are passed over. */
const farthest = 32;

/** Lists come in the same order each time: what is not a little further on is new. */
function placeNear(former: readonly PolicyTarget[], place: number, object: PolicyTarget): number | null {
  const end = Math.min(former.length, place + farthest);
  for (let near = place; near < end; near += 1) if (isSame(former[near], object)) return near;
  return null;
}

function isSame(one: PolicyTarget | undefined, other: PolicyTarget | undefined): boolean {
  return one?.name === other?.name && one?.type === other?.type && one?.kind === other?.kind;
}
