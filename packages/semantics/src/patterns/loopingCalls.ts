import { branchesOf } from './fixedLength.ts';
import { groupsByNumber, numbersOf } from './groupBodies.ts';
import type { PatternNode } from './patternNode.ts';
import type { PatternReader } from './patternReader.ts';

/**
 * PCRE 8 refuses a group that calls itself before it has matched anything for sure: such a call could go on
 * for ever.
 */
export function checkLoops(reader: PatternReader, root: PatternNode) {
  const groups = groupsByNumber(root);
  for (const [number, group] of groups) {
    const body = group.kind === 'group' && number > 0 ? group.body : group;
    if (reaches(body, number, reader).called) {
      reader.refuse('recursive call could loop indefinitely');
    }
  }
}

interface Reached {
  /** The call is met with nothing matched. */
  called: boolean;
  /** It can be passed with nothing matched. */
  empty: boolean;
}

function reaches(node: PatternNode, number: number, reader: PatternReader): Reached {
  const anyOf = (nodes: readonly PatternNode[]): Reached => {
    const all = nodes.map((each) => reaches(each, number, reader));
    return { called: all.some(({ called }) => called), empty: all.some(({ empty }) => empty) };
  };
  switch (node.kind) {
    case 'sequence':
      return inOrder(node.items, number, reader);
    case 'alternatives':
      return anyOf(node.branches);
    case 'group':
      return reaches(node.body, number, reader);
    case 'repeat': {
      const body = reaches(node.body, number, reader);
      return { called: body.called, empty: body.empty || node.min === 0 };
    }
    case 'condition':
      // Calls inside do not count (seen with Erlang 25).
      return { called: false, empty: node.no === null || anyOf([node.yes, node.no]).empty };
    case 'call':
      return { called: numbersOf(node.to, reader.names).includes(number), empty: false };
    case 'look':
      // Only the first branch counts (seen with Erlang 25).
      return { called: reaches(branchesOf(node.body)[0] ?? node.body, number, reader).called, empty: true };
    case 'byte':
    case 'line-break':
    case 'fail':
      return { called: false, empty: false };
    default:
      return { called: false, empty: true };
  }
}

function inOrder(items: readonly PatternNode[], number: number, reader: PatternReader): Reached {
  for (const item of items) {
    const { called, empty } = reaches(item, number, reader);
    if (called || !empty) return { called, empty: false };
  }
  return { called: false, empty: true };
}
