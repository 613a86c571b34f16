import { anyByte, escapeClass, notNewline } from './byteClasses.ts';
import type { ByteSet } from './byteSet.ts';
import { PatternUndecided } from './patternFaults.ts';
import type { GroupReference, Place } from './patternNode.ts';
import type { PatternReader } from './patternReader.ts';
import { propertyBytes } from './unicodeProperties.ts';

/** What stands after a backslash. */
export type Escape =
  | { kind: 'character'; byte: number }
  | { kind: 'class'; set: ByteSet }
  | { kind: 'place'; place: Place }
  | { kind: 'keep' }
  | { kind: 'line-break' }
  | { kind: 'cluster' }
  | { kind: 'quote' }
  | { kind: 'quote-end' }
  | { kind: 'back-reference'; to: GroupReference }
  | { kind: 'call'; to: GroupReference };

/** Reads an escape whose backslash has been read. In a class, letters that mean no byte there are themselves. */
export function parseEscape(reader: PatternReader, inClass: boolean): Escape {
  if (reader.atEnd) reader.refuse('\\ at end of pattern');
  const letter = reader.next();
  if (!/^[0-9A-Za-z]$/.test(letter)) return character(letter.charCodeAt(0));
  if (letter === 'Q') return { kind: 'quote' };
  if (letter === 'E') return { kind: 'quote-end' };
  if (/[1-9]/.test(letter)) return parseDigits(reader, letter, inClass);
  if (letter === '0') return parseOctal(reader, 0);
  return (
    parseCoded(reader, letter) ??
    parseClassLetter(reader, letter, inClass) ??
    (inClass ? parseLetterInClass(reader, letter) : parsePlace(letter)) ??
    (inClass ? null : parseReference(reader, letter)) ??
    parseOtherLetter(reader, letter, inClass)
  );
}

function character(byte: number): Escape {
  return { kind: 'character', byte };
}

/** A back reference if there are so many groups already, or it is below 8 (PCRE2: 10); else octal. */
function parseDigits(reader: PatternReader, first: string, inClass: boolean): Escape {
  const start = reader.position - 1;
  if (!inClass) {
    const digits = first + (reader.takeMatch(/\d*/y)?.[0] ?? '');
    const number = Number(digits);
    const always = reader.dialect === 'pcre2' ? number < 10 || first >= '8' : number < 8;
    if (number > 2_147_483_647 && always) reader.refuse('number is too big');
    if (always || number <= reader.groupCount) {
      return { kind: 'back-reference', to: referBack(reader, number) };
    }
  }
  reader.position = start + 1;
  if (first >= '8') return character(first.charCodeAt(0));
  return parseOctal(reader, Number(first));
}

function parseOctal(reader: PatternReader, first: number): Escape {
  const digits = reader.takeMatch(/[0-7]{0,2}/y)?.[0] ?? '';
  const byte = Number.parseInt(`${first}${digits}`, 8);
  if (byte > 255) reader.refuse('octal value is greater than \\377 in 8-bit non-UTF-8 mode');
  return character(byte);
}

const controls: Readonly<Record<string, number>> = { a: 0x07, e: 0x1b, f: 0x0c, n: 0x0a, r: 0x0d, t: 0x09 };

function parseCoded(reader: PatternReader, letter: string): Escape | null {
  const control = Object.hasOwn(controls, letter) ? controls[letter] : undefined;
  if (control !== undefined) return character(control);
  if (letter === 'x') return parseHexadecimal(reader);
  if (letter === 'o') return parseBraced(reader, /\{/y, /[0-7]/, 8, 'missing opening brace after \\o');
  if (letter !== 'c') return null;
  if (reader.atEnd) reader.refuse('\\c at end of pattern');
  const next = reader.next().toUpperCase().charCodeAt(0);
  const printable = next >= 0x20 && next < 0x7f;
  if (next > 0x7f || (reader.dialect === 'pcre2' && !printable)) {
    reader.refuse('\\c must be followed by an ASCII character');
  }
  return character(next ^ 0x40);
}

function parseHexadecimal(reader: PatternReader): Escape {
  if (reader.peek() === '{') return parseBraced(reader, /\{/y, /[0-9A-Fa-f]/, 16, '');
  const digits = reader.takeMatch(/[0-9A-Fa-f]{0,2}/y)?.[0] ?? '';
  if (digits === '' && reader.dialect === 'pcre2') reader.refuse('digits missing after \\x');
  return character(digits === '' ? 0 : Number.parseInt(digits, 16));
}

function parseBraced(
  reader: PatternReader,
  open: RegExp,
  digit: RegExp,
  base: number,
  noBrace: string,
): Escape {
  if (!reader.takeMatch(open)) reader.refuse(noBrace);
  const spaces = reader.dialect === 'pcre2' ? /[ \t]*/y : /(?:)/y;
  reader.takeMatch(spaces);
  let digits = '';
  while (digit.test(reader.peek()) && !reader.atEnd) digits += reader.next();
  reader.takeMatch(spaces);
  if (digits === '' && reader.peek() === '}') reader.refuse('digits missing in \\x{} or \\o{}');
  if (!reader.take('}')) refuseDigit(reader, base);
  const byte = Number.parseInt(digits, base);
  if (byte > 255) reader.refuse('character value in \\x{} or \\o{} is too large');
  return character(byte);
}

function refuseDigit(reader: PatternReader, base: number): never {
  if (reader.dialect === 'pcre2' && reader.atEnd) reader.refuse('digits missing in \\x{} or \\o{}');
  const kind = base === 8 ? 'non-octal character in \\o{}' : 'non-hex character in \\x{}';
  reader.refuse(`${kind} (closing brace missing?)`);
}

function parseClassLetter(reader: PatternReader, letter: string, inClass: boolean): Escape | null {
  const set = escapeClass(letter, reader.dialect);
  if (set) return { kind: 'class', set };
  if (letter === 'C' && !inClass) return { kind: 'class', set: anyByte };
  if (letter === 'N') return parseNotNewline(reader, inClass);
  if (letter === 'p' || letter === 'P') return parseProperty(reader, letter === 'P');
  return null;
}

function parseNotNewline(reader: PatternReader, inClass: boolean): Escape {
  const quantifier =
    reader.dialect === 'pcre2' ? /^\{\s*(?:\d+(?:\s*,\s*\d*)?|,\s*\d+)\s*\}/ : /^\{\d+(?:,\d*)?\}/;
  const named = reader.peek() === '{' && !quantifier.test(rest(reader));
  if (named) reader.refuse('PCRE does not support \\L, \\l, \\N{name}, \\U, or \\u');
  if (inClass) reader.refuse('\\N is not supported in a class');
  return { kind: 'class', set: notNewline };
}

function rest({ text, position }: PatternReader): string {
  return text.slice(position, position + 40);
}

function parseProperty(reader: PatternReader, negated: boolean): Escape {
  const match =
    reader.dialect === 'pcre2'
      ? reader.takeMatch(/\{[ \t]*(\^?)([^}]*)\}|()([A-Za-z])/y)
      : reader.takeMatch(/\{(\^?)([^}\0]*)\}|()([^{])/y);
  if (!match) reader.refuse('malformed \\P or \\p sequence');
  const name = match[2] ?? match[4] ?? '';
  const set = propertyBytes(name, reader.dialect, reader.flags.i);
  if (set === undefined) throw new PatternUndecided(`\\p{${name}}`);
  if (set === null) reader.refuse('unknown property name after \\P or \\p');
  const isNegated = negated !== (match[1] === '^');
  return { kind: 'class', set: isNegated ? set.map((member) => 1 - member) : set };
}

const places: Readonly<Record<string, Place>> = {
  A: 'start',
  G: 'start',
  Z: 'end-or-last-newline',
  z: 'end',
  b: 'word-boundary',
  B: 'no-word-boundary',
};

function parsePlace(letter: string): Escape | null {
  const place = Object.hasOwn(places, letter) ? places[letter] : undefined;
  if (place) return { kind: 'place', place };
  if (letter === 'K') return { kind: 'keep' };
  if (letter === 'R') return { kind: 'line-break' };
  return letter === 'X' ? { kind: 'cluster' } : null;
}

function parseLetterInClass(reader: PatternReader, letter: string): Escape | null {
  if (letter === 'b') return character(0x08);
  if (reader.dialect === 'pcre8') return null;
  if ('kg'.includes(letter)) return character(letter.charCodeAt(0));
  return 'ABCGKRXZz'.includes(letter) ? reader.refuse('escape sequence is invalid in character class') : null;
}

function parseReference(reader: PatternReader, letter: string): Escape | null {
  if (letter === 'k') return parseNamed(reader);
  if (letter !== 'g') return null;
  const quoted = reader.takeMatch(/<([^>]*)>|'([^']*)'/y);
  if (quoted) return { kind: 'call', to: callTarget(reader, quoted[1] ?? quoted[2] ?? '') };
  const braced = reader.takeMatch(
    reader.dialect === 'pcre2' ? /\{[ \t]*([+-]?\w+)[ \t]*\}/y : /\{([^}]*)\}/y,
  );
  const digits = braced?.[1] ?? reader.takeMatch(/[+-]?\d+/y)?.[0];
  if (digits === undefined || digits === '') {
    reader.refuse('a numbered reference must not be zero, or \\g is not followed by a name or number');
  }
  return { kind: 'back-reference', to: referBack(reader, groupOf(reader, digits, false)) };
}

/** PCRE 8 looks whether numbered groups are there when it has read all. */
function referBack(reader: PatternReader, group: number | string): GroupReference {
  const late = reader.dialect === 'pcre8' && typeof group === 'number';
  return late ? reader.refer(group, reader.text.length) : reader.refer(group);
}

function parseNamed(reader: PatternReader): Escape {
  const match = reader.takeMatch(
    reader.dialect === 'pcre2'
      ? /\{[ \t]*([^}]*?)[ \t]*\}|<([^>]*)>|'([^']*)'/y
      : /\{([^}]*)\}|<([^>]*)>|'([^']*)'/y,
  );
  if (!match) reader.refuse('\\k is not followed by a braced, angle-bracketed, or quoted name');
  const name = match[1] ?? match[2] ?? match[3] ?? '';
  return { kind: 'back-reference', to: reader.refer(checkedName(reader, name)) };
}

/** The group that `\g<…>` or `(?…)` calls: a number, a relative number or a name. */
export function callTarget(reader: PatternReader, text: string): GroupReference {
  return reader.refer(/^[+-]?\d+$/.test(text) ? groupOf(reader, text, true) : checkedName(reader, text));
}

/** A number as it is, or counted from here: -1 the last group that was opened, +1 the next. */
export function groupOf(reader: PatternReader, text: string, zeroAllowed: boolean): number | string {
  if (!/^[+-]?\d+$/.test(text)) return checkedName(reader, text);
  const number = Number(text.replace(/^[+-]/, ''));
  if (number > 65_535) reader.refuse('number is too big');
  if (text.startsWith('+')) {
    if (number === 0) reader.refuse('digit expected after (?+');
    if (!zeroAllowed && reader.dialect === 'pcre8') reader.refuse('a numbered reference must not be zero');
    return reader.groupCount + number;
  }
  if (text.startsWith('-')) {
    if (number === 0 || number > reader.groupCount) {
      const braced = reader.dialect === 'pcre2' ? text.length + 2 : 1;
      reader.refuse('reference to non-existent subpattern', reader.position - (zeroAllowed ? 0 : braced));
    }
    return reader.groupCount - number + 1;
  }
  if (number === 0 && !zeroAllowed) reader.refuse('a numbered reference must not be zero');
  return number;
}

/** PCRE2 puts a question mark to its words. */
export function refuseUnended(reader: PatternReader): never {
  const asked = reader.dialect === 'pcre2' ? '?' : '';
  reader.refuse(`syntax error in subpattern name (missing terminator${asked})`);
}

export function checkedName(reader: PatternReader, name: string): string {
  const word = reader.dialect === 'pcre8' ? /^[\w\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\xff]+$/ : /^\w+$/;
  if (name === '') reader.refuse('subpattern name expected');
  if (/^\d/.test(name)) reader.refuse('subpattern name must start with a non-digit');
  if (!word.test(name)) refuseUnended(reader);
  if (name.length > (reader.dialect === 'pcre8' ? 32 : 128)) reader.refuse('subpattern name is too long');
  return name;
}

function parseOtherLetter(reader: PatternReader, letter: string, inClass: boolean): Escape {
  if ('LlUu'.includes(letter)) {
    reader.refuse('PCRE does not support \\L, \\l, \\N{name}, \\U, or \\u');
  }
  const known = inClass && /[ABCGKRXZgkz]/.test(letter);
  if (reader.dialect === 'pcre2' || (reader.flags.X && !known)) {
    reader.refuse('unrecognized character follows \\');
  }
  return character(letter.charCodeAt(0));
}
