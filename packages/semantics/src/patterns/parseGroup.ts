import { parseCondition } from './parseCondition.ts';
import { callTarget, checkedName, refuseUnended } from './parseEscape.ts';
import { takeFlags } from './parseFlags.ts';
import { parseVerb } from './parseVerb.ts';
import { PatternUndecided } from './patternFaults.ts';
import type { PatternNode } from './patternNode.ts';
import type { PatternReader } from './patternReader.ts';

/** Reads the alternatives of a group up to its closing parenthesis. */
export type ParseBody = (reader: PatternReader, onBranch?: () => void) => PatternNode;

export interface ParsedGroup {
  node: PatternNode | null;
  repeatable: boolean;
}

/** Reads what begins with an opening parenthesis, which comes next. */
export function parseGroup(reader: PatternReader, parseBody: ParseBody): ParsedGroup {
  const start = reader.position;
  const verb = parseVerb(reader);
  if (verb) return verb;
  reader.position += 1;
  if (!reader.take('?')) {
    if (reader.flags.n) return repeatable(inParentheses(reader, parseBody, plain));
    return repeatable(capturing(reader, parseBody, null));
  }
  return (
    parseLook(reader, parseBody, start) ??
    parseCapture(reader, parseBody) ??
    parseCall(reader) ??
    parseNonCapturing(reader, parseBody, start) ??
    parseOptions(reader, parseBody)
  );
}

function repeatable(node: PatternNode): ParsedGroup {
  return { node, repeatable: true };
}

const plain = (body: PatternNode): PatternNode => ({ kind: 'group', index: null, atomic: false, body });
const atomic = (body: PatternNode): PatternNode => ({ kind: 'group', index: null, atomic: true, body });

/** The flags that change inside hold until the group ends. */
export function inParentheses(
  reader: PatternReader,
  parseBody: ParseBody,
  wrap: (body: PatternNode) => PatternNode,
  onBranch?: () => void,
): PatternNode {
  const flags = { ...reader.flags };
  const body = parseBody(reader, onBranch);
  if (!reader.take(')')) reader.refuse('missing )');
  reader.flags = flags;
  return wrap(body);
}

function capturing(reader: PatternReader, parseBody: ParseBody, name: string | null): PatternNode {
  reader.groupCount += 1;
  const index = reader.groupCount;
  if (name !== null) nameGroup(reader, name, index);
  const group = inParentheses(reader, parseBody, (body) => ({ kind: 'group', index, atomic: false, body }));
  reader.closedGroups.add(index);
  return group;
}

function nameGroup(reader: PatternReader, name: string, index: number) {
  const numbers = reader.names.get(name) ?? [];
  const taken = numbers.length > 0 && !numbers.includes(index);
  if (taken && !reader.flags.J) reader.refuse('two named subpatterns have the same name');
  const other = [...reader.names].find(([known, indexes]) => known !== name && indexes.includes(index));
  if (other) reader.refuse('different names for subpatterns of the same number are not allowed');
  reader.names.set(name, numbers.includes(index) ? numbers : [...numbers, index]);
}

function parseLook(reader: PatternReader, parseBody: ParseBody, offset: number): ParsedGroup | null {
  if (reader.dialect === 'pcre2' && reader.takeMatch(/<?\*/y)) throw new PatternUndecided('(?*');
  const sign = reader.takeMatch(/(<?)([=!])/y);
  if (!sign) return null;
  const behind = sign[1] === '<';
  const negative = sign[2] === '!';
  reader.lookDepth += 1;
  const look = inParentheses(reader, parseBody, (body) => ({ kind: 'look', behind, negative, body, offset }));
  reader.lookDepth -= 1;
  return repeatable(look);
}

function parseCapture(reader: PatternReader, parseBody: ParseBody): ParsedGroup | null {
  const open = reader.takeMatch(/P?<|'/y);
  if (!open) return null;
  const close = open[0] === "'" ? "'" : '>';
  return repeatable(capturing(reader, parseBody, takeName(reader, close)));
}

/** The name up to its end sign. */
function takeName(reader: PatternReader, close: string): string {
  const end = reader.text.indexOf(close, reader.position);
  if (end === -1) {
    checkedName(reader, reader.text.slice(reader.position));
    refuseUnended(reader);
  }
  const name = checkedName(reader, reader.text.slice(reader.position, end));
  reader.position = end + 1;
  return name;
}

function parseCall(reader: PatternReader): ParsedGroup | null {
  if (reader.take('P=')) {
    const to = reader.refer(takeName(reader, ')'));
    return repeatable({ kind: 'back-reference', to, caseless: reader.flags.i });
  }
  if (reader.takeMatch(/P>|&/y)) {
    return repeatable({ kind: 'call', to: reader.refer(takeName(reader, ')')) });
  }
  if (reader.take('P')) reader.refuse('unrecognized character after (?P');
  if (reader.takeMatch(/R\)/y)) return repeatable({ kind: 'call', to: reader.refer(0) });
  if (reader.take('R')) reader.refuse('(?R or (?[+-]digits must be followed by )');
  const number = reader.takeMatch(/[+-]?\d+/y);
  if (number) {
    const to = callTarget(reader, number[0]);
    if (!reader.take(')')) reader.refuse('(?R or (?[+-]digits must be followed by )');
    return repeatable({ kind: 'call', to });
  }
  if (reader.takeMatch(/C\d*\)/y)) return { node: null, repeatable: false };
  if (reader.take('C')) reader.refuse('closing ) for (?C expected');
  return null;
}

function parseNonCapturing(reader: PatternReader, parseBody: ParseBody, start: number): ParsedGroup | null {
  if (reader.take(':')) return repeatable(inParentheses(reader, parseBody, plain));
  if (reader.take('>')) return repeatable(inParentheses(reader, parseBody, atomic));
  if (reader.take('|')) return repeatable(sharedNumbers(reader, parseBody));
  return reader.take('(') ? parseCondition(reader, parseBody, start) : null;
}

/** `(?|`: each branch counts its groups from the same number. */
function sharedNumbers(reader: PatternReader, parseBody: ParseBody): PatternNode {
  const before = reader.groupCount;
  let highest = before;
  const onBranch = () => {
    highest = Math.max(highest, reader.groupCount);
    reader.groupCount = before;
  };
  const node = inParentheses(reader, parseBody, plain, onBranch);
  reader.groupCount = Math.max(highest, reader.groupCount);
  return node;
}

function parseOptions(reader: PatternReader, parseBody: ParseBody): ParsedGroup {
  const before = { ...reader.flags };
  takeFlags(reader);
  if (reader.take(')')) return { node: null, repeatable: false };
  if (!reader.take(':')) reader.refuse('unrecognized character after (? or (?-');
  const node = inParentheses(reader, parseBody, plain);
  reader.flags = before;
  return repeatable(node);
}
