import { PatternUndecided } from './patternFaults.ts';
import type { PatternNode } from './patternNode.ts';
import type { PatternReader } from './patternReader.ts';

/** Reads `(*VERB)` or `(*VERB:name)`, if that comes next. */
export function parseVerb(reader: PatternReader): { node: PatternNode | null; repeatable: boolean } | null {
  const { dialect, text, position } = reader;
  const start =
    dialect === 'pcre8' ? /^\(\*(?=[:A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\xff])/ : /^\(\*(?=[:A-Za-z])/;
  if (!start.test(text.slice(position, position + 3))) return null;
  const verb = reader.takeMatch(/\(\*([A-Za-z_]*)(?::([^)]*))?\)/y);
  if (!verb) {
    if (dialect === 'pcre2') throw new PatternUndecided('(*');
    return reader.refuse('(*VERB) not recognized or malformed');
  }
  const node = meaning(reader, verb[1] ?? '', verb[2] ?? null);
  return { node, repeatable: dialect === 'pcre2' && node?.kind === 'accept' };
}

function meaning(reader: PatternReader, name: string, argument: string | null): PatternNode | null {
  const bare = reader.dialect === 'pcre8' && argument !== null && argument !== '';
  switch (name) {
    case '':
    case 'MARK':
      if (argument === null || argument === '') reader.refuse('(*MARK) must have an argument');
      return null;
    case 'ACCEPT':
      if (bare) reader.refuse('an argument is not allowed for (*ACCEPT), (*FAIL), or (*COMMIT)');
      return { kind: 'accept' };
    case 'F':
    case 'FAIL':
      if (bare) reader.refuse('an argument is not allowed for (*ACCEPT), (*FAIL), or (*COMMIT)');
      return { kind: 'fail' };
    case 'COMMIT':
      if (bare) reader.refuse('an argument is not allowed for (*ACCEPT), (*FAIL), or (*COMMIT)');
      throw new PatternUndecided('(*COMMIT)');
    case 'PRUNE':
    case 'SKIP':
    case 'THEN':
      throw new PatternUndecided(`(*${name})`);
    default:
      if (reader.dialect === 'pcre2' && /^[a-z_]+$/.test(name)) throw new PatternUndecided(`(*${name}:`);
      return reader.refuse('(*VERB) not recognized or malformed');
  }
}
