import { posixClass, withOtherCases } from './byteClasses.ts';
import { type ByteSet, byteSet, inverted } from './byteSet.ts';
import { parseEscape } from './parseEscape.ts';
import type { PatternReader } from './patternReader.ts';

/** Reads a class whose opening bracket has been read. */
export function parseClass(reader: PatternReader): ByteSet {
  const negated = takePastQuotes(reader, '^');
  const set = new Uint8Array(256);
  let quoted = false;
  for (let first = true; ; first = false) {
    if (reader.atEnd) reader.refuse('missing terminating ] for character class');
    if (quoted) {
      if (reader.take('\\E')) {
        quoted = false;
        first = true;
        continue;
      }
    } else {
      if (reader.peek() === ']' && !first) break;
      if (reader.take('\\Q')) {
        quoted = true;
        continue;
      }
      if (reader.take('\\E')) continue;
      if (reader.flags.xx && reader.takeMatch(/[ \t]/y)) continue;
    }
    const item = readItem(reader, quoted);
    quoted = item.quoted;
    add(set, item, reader);
  }
  reader.position += 1;
  return negated ? inverted(set) : set;
}

interface ClassItem {
  from: number;
  to: number;
  /** A class such as `\d` or `[:alpha:]` instead of a range. */
  set: ByteSet | null;
  quoted: boolean;
}

function add(set: ByteSet, { from, to, set: members }: ClassItem, { flags, dialect }: PatternReader) {
  const range = members ?? byteSet([[from, to]]);
  const closed = flags.i && !members ? withOtherCases(range, dialect) : range;
  for (const [byte, member] of closed.entries()) if (member) set[byte] = 1;
}

function readItem(reader: PatternReader, quoted: boolean): ClassItem {
  const posix = quoted ? null : readPosix(reader);
  if (posix) {
    refuseRangeAfterClass(reader, true);
    return { from: 0, to: 0, set: posix, quoted: false };
  }
  const start = readByte(reader, quoted);
  if (typeof start !== 'number') {
    refuseRangeAfterClass(reader, false);
    return { from: 0, to: 0, set: start, quoted: false };
  }
  return readRange(reader, start, quoted);
}

/** `a-z`, where either end may stand in `\Q…\E`; a hyphen that begins no range is itself. */
function readRange(reader: PatternReader, from: number, quoted: boolean): ClassItem {
  const before = reader.position;
  const single: ClassItem = { from, to: from, set: null, quoted };
  const ended = quoted && reader.take('\\E');
  let inside = quoted && !ended;
  if (!inside) while (reader.take('\\E') || reader.take('\\Q\\E'));
  if (inside || !reader.take('-')) {
    reader.position = before;
    return single;
  }
  while (!inside && (reader.take('\\E') || reader.take('\\Q\\E')));
  if (reader.take('\\Q')) inside = true;
  const isEnd = reader.atEnd || (!inside && reader.peek() === ']') || (!inside && isPosix(reader));
  const to = isEnd ? null : readByte(reader, inside);
  if (typeof to !== 'number') {
    if (to !== null) reader.refuse('invalid range in character class');
    reader.position = before;
    return single;
  }
  if (to < from) reader.refuse('range out of order in character class');
  return { from, to, set: null, quoted: inside };
}

function readByte(reader: PatternReader, quoted: boolean): number | ByteSet {
  const byte = reader.next();
  if (quoted || byte !== '\\') return byte.charCodeAt(0);
  const escaped = parseEscape(reader, true);
  if (escaped.kind === 'character') return escaped.byte;
  return escaped.kind === 'class' ? escaped.set : byte.charCodeAt(0);
}

function refuseRangeAfterClass(reader: PatternReader, posix: boolean) {
  const isRange = reader.peek() === '-' && reader.peek(1) !== ']' && reader.peek(1) !== '';
  if (isRange && (posix || reader.dialect === 'pcre2')) {
    reader.refuse('invalid range in character class', reader.position + 1);
  }
}

function isPosix({ text, position }: PatternReader): boolean {
  return posixName(text, position) !== null;
}

/** `[:name:]`, `[.x.]`, `[=x=]`: ends at the same sign and bracket, before any other bracket or backslash. */
export function posixName(
  text: string,
  position: number,
): { sign: string; name: string; length: number } | null {
  const match = /^\[([:.=])([^\\\]]*?)\1\]/.exec(text.slice(position, position + 80));
  if (!match || /\[/.test(match[2] ?? '')) return null;
  return { sign: match[1] ?? '', name: match[2] ?? '', length: match[0].length };
}

function readPosix(reader: PatternReader): ByteSet | null {
  const found = posixName(reader.text, reader.position);
  if (!found) return null;
  const start = reader.position;
  reader.position += found.length;
  const late = reader.dialect === 'pcre2' ? reader.position : null;
  if (found.sign !== ':') reader.refuse('POSIX collating elements are not supported', late ?? start);
  const negated = found.name.startsWith('^');
  const name = found.name.replace(/^\^/, '');
  const anyCase = reader.flags.i && (name === 'lower' || name === 'upper') ? 'alpha' : name;
  const set =
    posixClass(anyCase, reader.dialect) ?? reader.refuse('unknown POSIX class name', late ?? start + 2);
  return negated ? inverted(set) : set;
}

function takePastQuotes(reader: PatternReader, sign: string): boolean {
  const start = reader.position;
  while (reader.take('\\E') || reader.take('\\Q\\E'));
  if (reader.take(sign)) {
    return true;
  }
  reader.position = start;
  return false;
}
