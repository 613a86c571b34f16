import { anyByte, notNewline, withOtherCases } from './byteClasses.ts';
import { byteSet, singleByte } from './byteSet.ts';
import type { Dialect } from './dialect.ts';
import { parseClass, posixName } from './parseClass.ts';
import { type Escape, parseEscape } from './parseEscape.ts';
import { parseGroup } from './parseGroup.ts';
import { takeQuantifier } from './parseQuantifier.ts';
import type { PatternNode } from './patternNode.ts';
import { PatternReader } from './patternReader.ts';
import { resolveReferences } from './resolveReferences.ts';
import { skipIgnored } from './skipIgnored.ts';
import { takeStartOptions } from './startOptions.ts';

export interface ParsedPattern {
  root: PatternNode;
  groupCount: number;
  names: ReadonlyMap<string, readonly number[]>;
}

/**
 * Reads an expression, one character a byte.
 * @throws {PatternRefused} what the dialect refuses
 * @throws {PatternUndecided} what is not judged here
 */
export function parsePattern(text: string, dialect: Dialect): ParsedPattern {
  const reader = new PatternReader(text, dialect);
  takeStartOptions(reader);
  const root = parseAlternatives(reader);
  if (!reader.atEnd) reader.refuse('unmatched parentheses');
  resolveReferences(reader, root);
  return { root, groupCount: reader.groupCount, names: reader.names };
}

/** Until the closing parenthesis of the group, or the end. `onBranch` is told of each further branch. */
function parseAlternatives(reader: PatternReader, onBranch: () => void = () => {}): PatternNode {
  const branches = [parseBranch(reader)];
  while (reader.take('|')) {
    onBranch();
    branches.push(parseBranch(reader));
  }
  const [only] = branches;
  return branches.length === 1 && only ? only : { kind: 'alternatives', branches };
}

function parseBranch(reader: PatternReader): PatternNode {
  const items: PatternNode[] = [];
  let quoted = false;
  /** Whether a quantifier may follow. */
  let repeatable = false;
  while (!reader.atEnd) {
    if (quoted) {
      if (reader.take('\\E')) quoted = false;
      else {
        items.push(literal(reader, reader.next().charCodeAt(0)));
        repeatable = true;
      }
      continue;
    }
    if (skipIgnored(reader)) continue;
    if (reader.peek() === '|' || reader.peek() === ')') break;
    const quantifier = takeQuantifier(reader);
    if (quantifier) {
      const body = items.pop();
      if (!repeatable || !body) reader.refuse('nothing to repeat', quantifier.end);
      const { min, max, mode } = quantifier;
      items.push({ kind: 'repeat', min, max, mode, body });
      repeatable = false;
      continue;
    }
    if (reader.take('\\Q')) {
      quoted = true;
      continue;
    }
    if (reader.take('\\E')) continue;
    const item = parseItem(reader);
    if (item.node) items.push(item.node);
    repeatable = item.repeatable;
  }
  return { kind: 'sequence', items };
}

interface ParsedItem {
  /** Null: it stands for nothing, such as `(?i)`. */
  node: PatternNode | null;
  repeatable: boolean;
}

function parseItem(reader: PatternReader): ParsedItem {
  if (reader.peek() === '[') return parseBracket(reader);
  if (reader.peek() === '(') return parseGroup(reader, parseAlternatives);
  const start = reader.next();
  if (start === '\\') return parseEscaped(reader);
  if (start === '^') return at(reader.flags.m ? 'line-start' : 'start');
  if (start === '$') return at(reader.flags.m ? 'line-end' : 'end-or-last-newline');
  if (start === '.') return item({ kind: 'byte', set: reader.flags.s ? anyByte : notNewline });
  return item(literal(reader, start.charCodeAt(0)));
}

function item(node: PatternNode): ParsedItem {
  return { node, repeatable: true };
}

function at(place: Extract<PatternNode, { kind: 'at' }>['place']): ParsedItem {
  return { node: { kind: 'at', place }, repeatable: false };
}

function literal({ flags, dialect }: PatternReader, byte: number): PatternNode {
  const set = singleByte(byte);
  return { kind: 'byte', set: flags.i ? withOtherCases(set, dialect) : set };
}

function parseBracket(reader: PatternReader): ParsedItem {
  if (reader.take('[[:<:]]')) return at('word-start');
  if (reader.take('[[:>:]]')) return at('word-end');
  const posix = posixName(reader.text, reader.position);
  if (posix) {
    reader.refuse(
      posix.sign === ':'
        ? 'POSIX named classes are supported only within a class'
        : 'POSIX collating elements are not supported',
      reader.position + (reader.dialect === 'pcre2' ? posix.length : 0),
    );
  }
  reader.position += 1;
  return item({ kind: 'byte', set: parseClass(reader) });
}

function parseEscaped(reader: PatternReader): ParsedItem {
  return escapedItem(reader, parseEscape(reader, false));
}

function escapedItem(reader: PatternReader, escaped: Escape): ParsedItem {
  switch (escaped.kind) {
    case 'character':
      return item(literal(reader, escaped.byte));
    case 'class':
      return item({ kind: 'byte', set: escaped.set });
    case 'place':
      return at(escaped.place);
    case 'line-break':
      return item({
        kind: 'line-break',
        set: byteSet([
          [0x0a, 0x0d],
          [0x85, 0x85],
        ]),
      });
    case 'cluster':
      return item({ kind: 'line-break', set: anyByte });
    case 'back-reference':
      return item({ kind: 'back-reference', to: escaped.to, caseless: reader.flags.i });
    case 'call':
      return item({ kind: 'call', to: escaped.to });
    case 'keep':
      if (reader.dialect === 'pcre2' && reader.lookDepth > 0)
        reader.refuse('\\K is not allowed in lookarounds');
      return { node: null, repeatable: false };
    default:
      return { node: null, repeatable: false };
  }
}
