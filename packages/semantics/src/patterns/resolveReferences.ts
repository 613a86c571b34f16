import { checkLooks } from './fixedLength.ts';
import { checkLoops } from './loopingCalls.ts';
import type { GroupReference, PatternNode } from './patternNode.ts';
import type { PatternReader } from './patternReader.ts';

/** Refuses references to groups that there are not, lookbehinds without a length, and calls that loop. */
export function resolveReferences(reader: PatternReader, root: PatternNode) {
  for (const reference of reader.references) {
    if (!exists(reader, reference)) reader.refuse('reference to non-existent subpattern', reference.offset);
  }
  checkLooks(reader, root);
  if (reader.dialect === 'pcre8') checkLoops(reader, root);
}

function exists({ names, groupCount }: PatternReader, { group }: GroupReference): boolean {
  return typeof group === 'string' ? names.has(group) : group <= groupCount;
}
