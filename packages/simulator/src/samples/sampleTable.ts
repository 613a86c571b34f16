import type { RetentionLevel } from './retention.ts';

/** Several figures observed at one moment. */
export interface Row {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly values: readonly number[];
}

/** Moments from `first` to `last`, both included, every `incrementMs`. */
export interface SampleRange {
  readonly first: number;
  readonly last: number;
  readonly incrementMs: number;
}

/** The figures of one owner (a node, a link) over time, kept as finely and as long as a broker keeps them. */
export class SampleTable {
  readonly keys: readonly string[];
  readonly #levels: readonly { retention: RetentionLevel; rows: Row[] }[];

  constructor(keys: readonly string[], levels: readonly RetentionLevel[]) {
    this.keys = keys;
    this.#levels = levels.map((retention) => ({ retention, rows: [] }));
  }

  record(at: number, values: readonly number[]): void {
    for (const { retention, rows } of this.#levels) {
      if (rows.length > 0 && at % retention.intervalMs !== 0) continue;
      rows.push({ at, values });
      while (rows.length > 1 && (rows[0]?.at ?? at) < at - retention.maxAgeMs) rows.shift();
    }
  }

  /** The newest observations, newest first. */
  newest(): readonly [Row?, Row?] {
    const rows = this.#levels[0]?.rows ?? [];
    const [last, previous] = [rows.at(-1), rows.at(-2)];
    return last === undefined ? [] : previous === undefined ? [last] : [last, previous];
  }

  /**
   * One row for each moment of the range, oldest first: what was observed last before it. Where nothing is kept so far
   * back the values are 0, as brokers answer too (seen on 3.10.8 and 4.3.6).
   */
  rows(range: SampleRange): Row[] {
    const kept = this.#levelFor(range.last - range.first);
    const answer: Row[] = [];
    let next = 0;
    for (let at = range.first; at <= range.last; at += range.incrementMs) {
      while ((kept[next]?.at ?? Number.POSITIVE_INFINITY) <= at) next += 1;
      answer.push({ at, values: kept[next - 1]?.values ?? this.keys.map(() => 0) });
    }
    return answer;
  }

  clear(): void {
    for (const { rows } of this.#levels) rows.length = 0;
  }

  #levelFor(ageMs: number): readonly Row[] {
    const level = this.#levels.find(({ retention }) => retention.maxAgeMs > ageMs) ?? this.#levels.at(-1);
    return level?.rows ?? [];
  }
}
