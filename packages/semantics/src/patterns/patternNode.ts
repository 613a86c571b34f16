import type { ByteSet } from './byteSet.ts';

/** A parsed expression. */
export type PatternNode =
  | { kind: 'sequence'; items: readonly PatternNode[] }
  | { kind: 'alternatives'; branches: readonly PatternNode[] }
  | { kind: 'byte'; set: ByteSet }
  /** CR LF as one, or one byte of the set. */
  | { kind: 'line-break'; set: ByteSet }
  | { kind: 'at'; place: Place }
  | { kind: 'group'; index: number | null; atomic: boolean; body: PatternNode }
  | { kind: 'look'; behind: boolean; negative: boolean; body: PatternNode; offset: number }
  | { kind: 'repeat'; min: number; max: number; mode: RepeatMode; body: PatternNode }
  | { kind: 'back-reference'; to: GroupReference; caseless: boolean }
  | { kind: 'call'; to: GroupReference }
  | { kind: 'condition'; test: Condition; yes: PatternNode; no: PatternNode | null }
  | { kind: 'accept' }
  | { kind: 'fail' };

/** Where an assertion without a body holds. */
export type Place =
  | 'start'
  | 'line-start'
  | 'end'
  | 'end-or-last-newline'
  | 'line-end'
  | 'word-boundary'
  | 'no-word-boundary'
  | 'word-start'
  | 'word-end';

export type RepeatMode = 'greedy' | 'lazy' | 'possessive';

export type Condition =
  | { kind: 'group-set'; to: GroupReference }
  | { kind: 'in-call'; of: GroupReference | null }
  | { kind: 'never' }
  | { kind: 'look'; look: PatternNode };

/** A number, or a name that is looked up once all groups are known; `offset` is where a fault would be told. */
export interface GroupReference {
  group: number | string;
  offset: number;
  /** The group had been closed before the reference. */
  closed: boolean;
}

/** No upper bound of a repeat. */
export const unbounded = Number.POSITIVE_INFINITY;
