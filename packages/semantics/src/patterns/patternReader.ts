import type { Dialect } from './dialect.ts';
import { PatternRefused } from './patternFaults.ts';
import type { GroupReference } from './patternNode.ts';

/** The letters of `(?imsxJU)`; `xx` and `n` are PCRE2's, `X` is PCRE 8's. */
export interface Flags {
  i: boolean;
  m: boolean;
  s: boolean;
  x: boolean;
  xx: boolean;
  n: boolean;
  U: boolean;
  J: boolean;
  X: boolean;
}

/** Reads the bytes of an expression one after the other, with what has been seen of it so far. */
export class PatternReader {
  /** One character a byte. */
  readonly text: string;
  readonly dialect: Dialect;
  position = 0;
  flags: Flags = {
    i: false,
    m: false,
    s: false,
    x: false,
    xx: false,
    n: false,
    U: false,
    J: false,
    X: false,
  };
  groupCount = 0;
  /** How many lookarounds are open. */
  lookDepth = 0;
  readonly names = new Map<string, number[]>();
  readonly closedGroups = new Set<number>();
  readonly references: GroupReference[] = [];

  constructor(text: string, dialect: Dialect) {
    this.text = text;
    this.dialect = dialect;
  }

  get atEnd(): boolean {
    return this.position >= this.text.length;
  }

  /** The next byte, or "" at the end. */
  peek(ahead = 0): string {
    return this.text.charAt(this.position + ahead);
  }

  next(): string {
    const byte = this.peek();
    this.position += 1;
    return byte;
  }

  /** Takes `text` if it comes next. */
  take(text: string): boolean {
    if (!this.text.startsWith(text, this.position)) return false;
    this.position += text.length;
    return true;
  }

  /** Takes what `expression` (sticky) finds next. */
  takeMatch(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.position;
    const match = expression.exec(this.text);
    if (match) this.position += match[0].length;
    return match;
  }

  refuse(reason: string, offset = this.position): never {
    throw new PatternRefused(reason, offset);
  }

  /** @param offset where it is refused if there is no such group; a name is read to its end already */
  refer(group: number | string, offset = this.offsetOfReference(group)): GroupReference {
    const numbers = typeof group === 'number' ? [group] : (this.names.get(group) ?? []);
    const closed = numbers.some((number) => this.closedGroups.has(number));
    const reference = { group, offset, closed };
    this.references.push(reference);
    return reference;
  }

  private offsetOfReference(group: number | string): number {
    if (typeof group === 'number') return this.position;
    return this.dialect === 'pcre8' ? this.position - 1 : this.position - 1 - group.length;
  }
}
