import { branchesOf } from './fixedLength.ts';
import { childrenOf, groupsByNumber, numbersOf } from './groupBodies.ts';
import type { PatternNode } from './patternNode.ts';
import type { PatternReader } from './patternReader.ts';

/**
 * PCRE 8 refuses a group that calls itself before it has matched anything for sure: such a call could go on
 * for ever. Not so below a condition (seen with Erlang 25).
 */
export function checkLoops(reader: PatternReader, root: PatternNode) {
  const groups = groupsByNumber(root);
  const conditional = new Set<PatternNode>();
  collectBelowConditions(root, false, conditional);
  for (const [number, group] of groups) {
    const body = group.kind === 'group' && number > 0 ? group.body : group;
    if (conditional.has(group)) continue;
    if (reaches(body, { number, reader, groups }).called) {
      reader.refuse('recursive call could loop indefinitely');
    }
  }
}

function collectBelowConditions(node: PatternNode, isBelow: boolean, found: Set<PatternNode>) {
  if (isBelow) found.add(node);
  const below = isBelow || node.kind === 'condition';
  for (const child of childrenOf(node)) collectBelowConditions(child, below, found);
}

interface Sought {
  /** The group whose calls are sought. */
  number: number;
  reader: PatternReader;
  groups: ReadonlyMap<number, PatternNode>;
}

interface Reached {
  /** The call is met with nothing matched. */
  called: boolean;
  /** It can be passed with nothing matched. */
  empty: boolean;
}

function reaches(node: PatternNode, sought: Sought): Reached {
  switch (node.kind) {
    case 'sequence':
      return inOrder(node.items, sought);
    case 'alternatives':
      return anyOf(node.branches, sought);
    case 'group':
      return reaches(node.body, sought);
    case 'repeat': {
      const body = reaches(node.body, sought);
      return { called: body.called, empty: body.empty || node.min === 0 };
    }
    case 'condition':
      return { called: false, empty: node.no === null || anyOf([node.yes, node.no], sought).empty };
    case 'call':
      return reachedCall(node, sought);
    case 'look':
      // Only the first branch counts (seen with Erlang 25).
      return { called: reaches(branchesOf(node.body)[0] ?? node.body, sought).called, empty: true };
    case 'byte':
    case 'line-break':
      return { called: false, empty: false };
    default:
      return { called: false, empty: true };
  }
}

/** A group that was not closed before its call counts as one that may match nothing. */
function reachedCall({ to }: Extract<PatternNode, { kind: 'call' }>, sought: Sought): Reached {
  const numbers = numbersOf(to, sought.reader.names);
  if (numbers.includes(sought.number)) return { called: true, empty: false };
  if (!to.closed) return { called: false, empty: true };
  const group = sought.groups.get(numbers[0] ?? 0);
  return { called: false, empty: group ? reaches(group, { ...sought, number: -1 }).empty : true };
}

function anyOf(nodes: readonly PatternNode[], sought: Sought): Reached {
  const all = nodes.map((each) => reaches(each, sought));
  return { called: all.some(({ called }) => called), empty: all.some(({ empty }) => empty) };
}

function inOrder(items: readonly PatternNode[], sought: Sought): Reached {
  for (const item of items) {
    const { called, empty } = reaches(item, sought);
    if (called || !empty) return { called, empty: false };
  }
  return { called: false, empty: true };
}
