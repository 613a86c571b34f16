import { bytesOf } from './bytes.ts';
import type { Release } from './release.ts';

/** What is wrong with an expression: the broker's words, and where, in bytes. */
export interface PatternFault {
  readonly text: string;
  readonly offset: number;
}

/**
 * What a broker's Erlang says of an expression that it refuses: brackets that do not close, quantifiers without
 * something to repeat, ranges that run backwards, a backslash at the end. Everything else counts as accepted. Words and
 * offsets of PCRE 8 (3.10) and PCRE2 (4.x), seen on 3.10.8 and 4.3.6.
 */
export function patternFault({ series }: Release, pattern: string): PatternFault | null {
  return new PatternReader(bytesOf(pattern), series === '3.10').fault();
}

class PatternReader {
  readonly #bytes: string;
  readonly #old: boolean;
  #at = 0;
  #open = 0;
  #repeatable = false;

  constructor(bytes: string, old: boolean) {
    this.#bytes = bytes;
    this.#old = old;
  }

  fault(): PatternFault | null {
    while (this.#at < this.#bytes.length) {
      const fault = this.#step();
      if (fault !== null) return fault;
    }
    return this.#open === 0 ? null : this.#unclosedGroup();
  }

  #step(): PatternFault | null {
    switch (this.#bytes[this.#at]) {
      case '\\':
        return this.#escape();
      case '[':
        return this.#characterClass();
      case '(':
        return this.#group();
      case ')':
        return this.#groupEnd();
      case '|':
      case '^':
      case '$':
        return this.#plain(false);
      default:
        return this.#quantifier();
    }
  }

  #plain(repeatable: boolean): null {
    this.#at += 1;
    this.#repeatable = repeatable;
    return null;
  }

  #escape(): PatternFault | null {
    if (this.#at + 1 === this.#bytes.length) return this.#backslashAtEnd();
    const quoted = /^\\Q.*?(?:\\E|$)/s.exec(this.#rest());
    this.#at += quoted?.[0].length ?? 2;
    this.#repeatable = true;
    return null;
  }

  #characterClass(): PatternFault | null {
    let at = this.#at + (/^\[\^?\]?/.exec(this.#rest())?.[0].length ?? 1);
    for (; this.#bytes[at] !== ']'; at += this.#classElementLength(at)) {
      if (at >= this.#bytes.length) return this.#end('missing terminating ] for character class');
      if (this.#bytes.slice(at) === '\\') return this.#backslashAtEnd();
      const [first = '', last = ''] = /^([^\\[])-([^\\[\]])/s.exec(this.#bytes.slice(at))?.slice(1) ?? [];
      if (first > last) {
        const offset = at + (this.#old ? 2 : 3);
        return { text: 'range out of order in character class', offset };
      }
    }
    this.#at = at;
    return this.#plain(true);
  }

  /** A named class, an escape or a range is one element. */
  #classElementLength(at: number): number {
    return /^(?:\[:\^?\w+:\]|\\.|[^\\[]-[^\\[\]]|.)/s.exec(this.#bytes.slice(at))?.[0].length ?? 1;
  }

  #group(): PatternFault | null {
    const comment = /^\(\?#[^)]*(\)?)/s.exec(this.#rest());
    if (comment !== null) {
      if (comment[1] === '') return this.#end(`missing ) after ${this.#old ? '' : '(?# '}comment`);
      this.#at += comment[0].length;
      return null;
    }
    const whole = /^\((?:\?[a-zA-Z^-]+|\*[A-Z][^)]*)\)/.exec(this.#rest());
    const head = /^\((?:\?(?:[:=!>|]|<[=!]|P?<\w+>|'\w+'|[a-zA-Z^-]+:))?/.exec(this.#rest());
    if (/^\(\?[a-zA-Z^-]*$/.test(this.#rest())) return this.#unclosedGroup(true);
    this.#at += (whole ?? head)?.[0].length ?? 1;
    if (whole === null) this.#open += 1;
    this.#repeatable = false;
    return null;
  }

  #groupEnd(): PatternFault | null {
    if (this.#open === 0) {
      return this.#old
        ? { text: 'unmatched parentheses', offset: this.#at }
        : { text: 'unmatched closing parenthesis', offset: this.#at + 1 };
    }
    this.#open -= 1;
    return this.#plain(true);
  }

  /** A brace that is no quantifier is text. */
  #quantifier(): PatternFault | null {
    const [whole, least, most] = /^(?:[*+?]|\{(\d+)(?:,(\d*))?\})/.exec(this.#rest()) ?? [];
    if (whole === undefined) return this.#plain(true);
    const end = this.#at + whole.length;
    if (most !== undefined && most !== '' && Number(most) < Number(least)) {
      return { text: 'numbers out of order in {} quantifier', offset: end - 1 };
    }
    if (!this.#repeatable) {
      return this.#old
        ? { text: 'nothing to repeat', offset: end - 1 }
        : { text: 'quantifier does not follow a repeatable item', offset: end };
    }
    this.#at = end;
    if (/^[?+]/.test(this.#rest())) this.#at += 1;
    this.#repeatable = false;
    return null;
  }

  #unclosedGroup(inHead = false): PatternFault {
    if (!this.#old) return this.#end('missing closing parenthesis');
    return this.#end(inHead ? 'unrecognized character after (? or (?-' : 'missing )');
  }

  #backslashAtEnd(): PatternFault {
    return this.#end('\\ at end of pattern');
  }

  #end(text: string): PatternFault {
    return { text, offset: this.#bytes.length };
  }

  #rest(): string {
    return this.#bytes.slice(this.#at);
  }
}
