import type { GroupReference, PatternNode } from './patternNode.ts';

/** The nodes directly below one. */
export function childrenOf(node: PatternNode): readonly PatternNode[] {
  switch (node.kind) {
    case 'sequence':
      return node.items;
    case 'alternatives':
      return node.branches;
    case 'group':
    case 'look':
    case 'repeat':
      return [node.body];
    case 'condition':
      return [
        ...(node.test.kind === 'look' ? [node.test.look] : []),
        node.yes,
        ...(node.no ? [node.no] : []),
      ];
    default:
      return [];
  }
}

/** Every capturing group by its number, the first where a number is shared; 0 is the whole expression. */
export function groupsByNumber(root: PatternNode): ReadonlyMap<number, PatternNode> {
  const groups = new Map<number, PatternNode>([[0, root]]);
  const visit = (node: PatternNode) => {
    if (node.kind === 'group' && node.index !== null && !groups.has(node.index)) groups.set(node.index, node);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(root);
  return groups;
}

/** The numbers that a reference means: several where a name is used more than once. */
export function numbersOf(
  { group }: GroupReference,
  names: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  return typeof group === 'number' ? [group] : (names.get(group) ?? []);
}
