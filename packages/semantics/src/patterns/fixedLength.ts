import { anyByte } from './byteClasses.ts';
import type { Dialect } from './dialect.ts';
import { childrenOf, groupsByNumber, numbersOf } from './groupBodies.ts';
import type { PatternNode } from './patternNode.ts';
import type { PatternReader } from './patternReader.ts';

/** How many bytes a node matches at least and at most. */
export interface MatchLength {
  min: number;
  max: number;
}

/** PCRE2 looks back over up to this many bytes that vary. */
const longestVarying = 255;

/** Refuses a lookbehind whose branches have no length: each a fixed one in PCRE 8, a bounded one in PCRE2. */
export function checkLooks(reader: PatternReader, root: PatternNode) {
  const measure = lengthMeasure(reader, root);
  const visit = (node: PatternNode, around: readonly PatternNode[]) => {
    if (node.kind === 'look' && node.behind) {
      for (const branch of branchesOf(node.body)) {
        const length = measure(branch, around);
        const fixed = length !== null && length.min === length.max;
        const bounded = length !== null && length.max <= longestVarying;
        if (!(reader.dialect === 'pcre8' ? fixed : fixed || bounded)) {
          reader.refuse('lookbehind assertion is not fixed length', node.offset);
        }
      }
    }
    for (const child of childrenOf(node)) visit(child, [...around, node]);
  };
  visit(root, [root]);
}

export function branchesOf(node: PatternNode): readonly PatternNode[] {
  return node.kind === 'alternatives' ? node.branches : [node];
}

/** `around`: the nodes that enclose it; what calls one of them has no length. */
export type LengthMeasure = (node: PatternNode, around?: readonly PatternNode[]) => MatchLength | null;

/** Null: no length can be told, as of what calls itself, or a repeat without end. */
export function lengthMeasure(
  { names, dialect }: { names: ReadonlyMap<string, readonly number[]>; dialect: Dialect },
  root: PatternNode,
): LengthMeasure {
  const groups = groupsByNumber(root);
  let within = new Set<PatternNode>();
  return (node, around = []) => {
    within = new Set(around);
    return measure(node);
  };

  function measure(node: PatternNode): MatchLength | null {
    switch (node.kind) {
      case 'byte':
        return { min: 1, max: 1 };
      case 'line-break':
        return dialect === 'pcre8' || node.set === anyByte ? null : { min: 1, max: 2 };
      case 'sequence':
        return sum(node.items.map(measure));
      case 'alternatives':
        return either(node.branches.map(measure), dialect === 'pcre8');
      case 'group':
        return measure(node.body);
      case 'repeat':
        return repeated(node);
      case 'condition':
        return node.test.kind === 'never' ? { min: 0, max: 0 } : conditional(node);
      case 'call':
        return called(numbersOf(node.to, names)[0] ?? 0);
      case 'back-reference':
        return dialect === 'pcre8' ? null : called(numbersOf(node.to, names)[0] ?? 0);
      default:
        return { min: 0, max: 0 };
    }
  }

  /**
   * In PCRE 8 a group that may be left out has no length, even if it matches nothing. What is only defined is not
   * repeated, and PCRE2 repeats no lookaround more than once.
   */
  function repeated({ body, min, max }: Extract<PatternNode, { kind: 'repeat' }>): MatchLength | null {
    if (body.kind === 'condition' && body.test.kind === 'never') return { min: 0, max: 0 };
    if (dialect === 'pcre2' && body.kind === 'look') return { min: 0, max: 0 };
    const stays = ['group', 'look', 'condition', 'call'].includes(body.kind);
    if (dialect === 'pcre8' && stays && (max === 0 || min !== max)) return null;
    if (max === 0) return { min: 0, max: 0 };
    const length = measure(body);
    if (!length || !Number.isFinite(max)) return null;
    return { min: length.min * min, max: length.max * max };
  }

  /** PCRE 8 takes the length of a single branch, whether or not the condition holds. */
  function conditional({ yes, no }: Extract<PatternNode, { kind: 'condition' }>): MatchLength | null {
    if (no === null)
      return dialect === 'pcre8' ? measure(yes) : either([measure(yes), { min: 0, max: 0 }], false);
    return either([measure(yes), measure(no)], dialect === 'pcre8');
  }

  function called(number: number): MatchLength | null {
    const group = groups.get(number);
    if (!group || within.has(group)) return null;
    within.add(group);
    const length = measure(group);
    within.delete(group);
    return length;
  }
}

function sum(lengths: readonly (MatchLength | null)[]): MatchLength | null {
  let [min, max] = [0, 0];
  for (const length of lengths) {
    if (!length) return null;
    min += length.min;
    max += length.max;
  }
  return { min, max };
}

/** PCRE 8 wants alternatives inside a branch to be of one length. */
function either(lengths: readonly (MatchLength | null)[], mustBeEqual: boolean): MatchLength | null {
  const known = lengths.filter((length) => length !== null);
  if (known.length < lengths.length) return null;
  const min = Math.min(...known.map((length) => length.min));
  const max = Math.max(...known.map((length) => length.max));
  return mustBeEqual && min !== max ? null : { min, max };
}
