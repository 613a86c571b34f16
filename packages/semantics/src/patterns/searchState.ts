import type { Dialect } from './dialect.ts';

/** Goes on from a position; true when the rest matches. */
export type Next = (position: number) => boolean;

/** Tries to match from a position, and what comes after with it. */
export type Step = (position: number, next: Next) => boolean;

/** Thrown when a search is given up: `steps` too many of them, `loop` a call that never ends. */
export class SearchGivenUp extends Error {
  readonly why: 'steps' | 'loop';

  constructor(why: 'steps' | 'loop') {
    super(why);
    this.why = why;
  }
}

/** Where the groups matched; -1 where a group is not set. */
export interface Captures {
  starts: Int32Array;
  ends: Int32Array;
}

/** What changes while one expression searches one name after the other. */
export class SearchState {
  readonly dialect: Dialect;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  subject: Uint8Array = new Uint8Array(0);
  stepsLeft = 0;
  /** Set by (*ACCEPT): what encloses it ends at once as matched. */
  accepted = false;
  /** The calls that are open, the innermost last. */
  calls: readonly { group: number; position: number }[] = [];

  constructor(groupCount: number, dialect: Dialect) {
    this.dialect = dialect;
    this.starts = new Int32Array(groupCount + 1);
    this.ends = new Int32Array(groupCount + 1);
  }

  /** Before the search from each start. */
  reset() {
    this.starts.fill(-1);
    this.ends.fill(-1);
    this.accepted = false;
    this.calls = [];
  }

  count() {
    this.stepsLeft -= 1;
    if (this.stepsLeft < 0) throw new SearchGivenUp('steps');
  }

  at(position: number): number {
    return this.subject[position] ?? 0;
  }

  /** There is a byte at the position, and it is of the set. */
  isIn(set: Uint8Array, position: number): boolean {
    return position < this.subject.length && set[this.at(position)] === 1;
  }

  isSet(group: number): boolean {
    return (this.starts[group] ?? -1) >= 0;
  }

  save(): Captures {
    return { starts: this.starts.slice(), ends: this.ends.slice() };
  }

  restore({ starts, ends }: Captures) {
    this.starts.set(starts);
    this.ends.set(ends);
  }
}
