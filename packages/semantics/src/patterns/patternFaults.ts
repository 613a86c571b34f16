/** The broker's Erlang refuses the expression. */
export class PatternRefused extends Error {
  /** Byte at which the fault was seen. */
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

/** The expression uses something that is not judged here. */
export class PatternUndecided extends Error {}
