import { checkedName, groupOf } from './parseEscape.ts';
import type { ParseBody, ParsedGroup } from './parseGroup.ts';
import { PatternUndecided } from './patternFaults.ts';
import type { Condition, PatternNode } from './patternNode.ts';
import type { PatternReader } from './patternReader.ts';

/** Reads a conditional group of which `(?(` has been read. */
export function parseCondition(reader: PatternReader, parseBody: ParseBody, start: number): ParsedGroup {
  const flags = { ...reader.flags };
  const test = parseTest(reader, parseBody, start);
  const body = parseBody(reader);
  if (!reader.take(')')) reader.refuse('missing )');
  reader.flags = flags;
  const branches = body.kind === 'alternatives' ? body.branches : [body];
  const [yes, no] = branches;
  if (branches.length > 2) reader.refuse('conditional group contains more than two branches');
  if (test.kind === 'never' && no) reader.refuse('DEFINE group contains more than one branch');
  const empty: PatternNode = { kind: 'sequence', items: [] };
  const node: PatternNode = { kind: 'condition', test, yes: yes ?? empty, no: no ?? null };
  return { node, repeatable: true };
}

function parseTest(reader: PatternReader, parseBody: ParseBody, start: number): Condition {
  const sign = reader.takeMatch(/\?(<?)([=!])/y);
  if (sign) return parseLookTest(reader, parseBody, start, sign[1] === '<', sign[2] === '!');
  if (reader.dialect === 'pcre2' && reader.takeMatch(/VERSION>?=|\*/y)) throw new PatternUndecided('(?(');
  if (reader.peek() === '?' || reader.peek() === '*') reader.refuse('assertion expected after (?( or (?(?C)');
  const quoted = reader.takeMatch(/<([^>)]*)>\)|'([^')]*)'\)/y);
  if (quoted) {
    const name = checkedName(reader, quoted[1] ?? quoted[2] ?? '');
    const before = reader.dialect === 'pcre2' ? name.length + 2 : 0;
    return { kind: 'group-set', to: reader.refer(name, reader.position - before) };
  }
  const match = reader.takeMatch(/([^)]*)\)/y);
  if (!match) reader.refuse('malformed number or name after (?(');
  return parseWord(reader, match[1] ?? '');
}

function parseLookTest(
  reader: PatternReader,
  parseBody: ParseBody,
  offset: number,
  behind: boolean,
  negative: boolean,
): Condition {
  const flags = { ...reader.flags };
  reader.lookDepth += 1;
  const body = parseBody(reader);
  reader.lookDepth -= 1;
  if (!reader.take(')')) reader.refuse('missing )');
  reader.flags = flags;
  return { kind: 'look', look: { kind: 'look', behind, negative, body, offset } };
}

function parseWord(reader: PatternReader, word: string): Condition {
  if (word === 'DEFINE' && !reader.names.has('DEFINE')) return { kind: 'never' };
  if (word === 'R' && !reader.names.has('R')) return { kind: 'in-call', of: null };
  const inNamed = /^R&(.*)$/.exec(word);
  if (inNamed) return { kind: 'in-call', of: reader.refer(checkedName(reader, inNamed[1] ?? '')) };
  const inNumbered = /^R(\d+)$/.exec(word);
  if (inNumbered && !reader.names.has(word)) {
    return { kind: 'in-call', of: reader.refer(Number(inNumbered[1])) };
  }
  if (/^[+-]?\d+$/.test(word)) {
    if (Number(word) === 0) reader.refuse('invalid condition (?(0)');
    const before = reader.dialect === 'pcre2' ? word.length + 2 : 0;
    const to = reader.refer(groupOf(reader, word, true), reader.position - before);
    return { kind: 'group-set', to };
  }
  if (!/^\w+$/.test(word)) reader.refuse('malformed number or name after (?(');
  return { kind: 'group-set', to: reader.refer(checkedName(reader, word)) };
}
