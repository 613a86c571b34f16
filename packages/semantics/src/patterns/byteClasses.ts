import { type ByteRange, type ByteSet, byteSet, inverted } from './byteSet.ts';
import type { Dialect } from './dialect.ts';

/** The classes of `[:name:]`, as `re:run` of Erlang 25 and 29 answered for each of the 256 bytes. */
export function posixClass(name: string, dialect: Dialect): ByteSet | null {
  const ranges = Object.hasOwn(posix[dialect], name) ? posix[dialect][name] : undefined;
  return ranges ? byteSet(ranges) : null;
}

/** The class of `\d`, `\W` and the like; null when the letter names none. */
export function escapeClass(letter: string, dialect: Dialect): ByteSet | null {
  const set = escapes(letter.toLowerCase(), dialect);
  if (!set) return null;
  return letter === letter.toLowerCase() ? set : inverted(set);
}

export function wordBytes(dialect: Dialect): ByteSet {
  return byteSet(posix[dialect].word ?? []);
}

/** Every byte but the end of a line. */
export const notNewline: ByteSet = inverted(byteSet([[0x0a, 0x0a]]));

export const anyByte: ByteSet = byteSet([[0, 0xff]]);

/** The set with the other case of each of its letters. */
export function withOtherCases(set: ByteSet, dialect: Dialect): ByteSet {
  const closed = set.slice();
  for (const [byte, member] of set.entries()) if (member) closed[otherCase(byte, dialect)] = 1;
  return closed;
}

/** Upper for lower and lower for upper case; D7 and F7 are signs, DF and FF have no other case in a byte. */
export function otherCase(byte: number, dialect: Dialect): number {
  const isLetter = (from: number, to: number) => byte >= from && byte <= to;
  if (isLetter(0x41, 0x5a)) return byte + 32;
  if (isLetter(0x61, 0x7a)) return byte - 32;
  if (dialect === 'pcre2') return byte;
  if (isLetter(0xc0, 0xde) && byte !== 0xd7) return byte + 32;
  return isLetter(0xe0, 0xfe) && byte !== 0xf7 ? byte - 32 : byte;
}

function escapes(letter: string, dialect: Dialect): ByteSet | null {
  if (letter === 'd') return byteSet([[0x30, 0x39]]);
  if (letter === 's') return byteSet(space);
  if (letter === 'w') return wordBytes(dialect);
  if (letter === 'h')
    return byteSet([
      [0x09, 0x09],
      [0x20, 0x20],
      [0xa0, 0xa0],
    ]);
  if (letter === 'v')
    return byteSet([
      [0x0a, 0x0d],
      [0x85, 0x85],
    ]);
  return null;
}

const space: readonly ByteRange[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
];
const blank: readonly ByteRange[] = [
  [0x09, 0x09],
  [0x20, 0x20],
];
const digit: readonly ByteRange[] = [[0x30, 0x39]];
const hexadecimal: readonly ByteRange[] = [
  [0x30, 0x39],
  [0x41, 0x46],
  [0x61, 0x66],
];
const underscore: ByteRange = [0x5f, 0x5f];

const asciiUpper: ByteRange = [0x41, 0x5a];
const asciiLower: ByteRange = [0x61, 0x7a];
const asciiPunct: readonly ByteRange[] = [
  [0x21, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x60],
  [0x7b, 0x7e],
];

const latinUpper: readonly ByteRange[] = [asciiUpper, [0xc0, 0xd6], [0xd8, 0xde]];
const latinLower: readonly ByteRange[] = [
  asciiLower,
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  [0xdf, 0xf6],
  [0xf8, 0xff],
];
const latinPunct: readonly ByteRange[] = [
  ...asciiPunct,
  [0xa0, 0xa9],
  [0xab, 0xb4],
  [0xb6, 0xb9],
  [0xbb, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
];

const posix: Record<Dialect, Readonly<Record<string, readonly ByteRange[]>>> = {
  pcre8: {
    alpha: [...latinUpper, ...latinLower],
    lower: latinLower,
    upper: latinUpper,
    alnum: [...digit, ...latinUpper, ...latinLower],
    ascii: [[0x00, 0xff]],
    blank,
    cntrl: [
      [0x00, 0x1f],
      [0x7f, 0x9f],
    ],
    digit,
    graph: [
      [0x21, 0x7e],
      [0xa0, 0xff],
    ],
    print: [
      [0x20, 0x7e],
      [0xa0, 0xff],
    ],
    punct: latinPunct,
    space,
    word: [...digit, underscore, ...latinUpper, ...latinLower],
    xdigit: hexadecimal,
  },
  pcre2: {
    alpha: [asciiUpper, asciiLower],
    lower: [asciiLower],
    upper: [asciiUpper],
    alnum: [...digit, asciiUpper, asciiLower],
    ascii: [[0x00, 0x7f]],
    blank,
    cntrl: [
      [0x00, 0x1f],
      [0x7f, 0x7f],
    ],
    digit,
    graph: [[0x21, 0x7e]],
    print: [[0x20, 0x7e]],
    punct: asciiPunct,
    space,
    word: [...digit, underscore, asciiUpper, asciiLower],
    xdigit: hexadecimal,
  },
};
