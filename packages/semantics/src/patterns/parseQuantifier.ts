import { type RepeatMode, unbounded } from './patternNode.ts';
import type { PatternReader } from './patternReader.ts';
import { skipIgnored } from './skipIgnored.ts';

export interface Quantifier {
  min: number;
  max: number;
  mode: RepeatMode;
  /** Where it ends, before what makes it lazy or possessive. */
  end: number;
}

const largest = 65_535;

/** Takes `*`, `+`, `?`, `{2,5}` and what follows them (`?`, `+`); null when none comes next. */
export function takeQuantifier(reader: PatternReader): Quantifier | null {
  const bounds = takeSign(reader) ?? takeBraces(reader);
  if (!bounds) return null;
  const end = reader.position;
  return { ...bounds, end, mode: takeMode(reader) };
}

function takeSign(reader: PatternReader): Pick<Quantifier, 'min' | 'max'> | null {
  if (reader.take('*')) return { min: 0, max: unbounded };
  if (reader.take('+')) return { min: 1, max: unbounded };
  return reader.take('?') ? { min: 0, max: 1 } : null;
}

/** PCRE2 (10.43 on) also takes blanks and `{,3}`; what is no quantifier is text. */
function takeBraces(reader: PatternReader): Pick<Quantifier, 'min' | 'max'> | null {
  const match = reader.takeMatch(
    reader.dialect === 'pcre2'
      ? /\{[ \t]*(?:(\d+)[ \t]*(,)?[ \t]*(\d*)|(),[ \t]*(\d+))[ \t]*\}/y
      : /\{(\d+)(?:(,)(\d*))?\}/y,
  );
  if (!match) return null;
  const min = Number(match[1] ?? 0);
  const upper = match[3] || match[5];
  const exact = match[2] === undefined && match[5] === undefined;
  const max = exact ? min : upper ? Number(upper) : unbounded;
  if (min > largest || (max !== unbounded && max > largest)) reader.refuse('number too big in {} quantifier');
  if (max < min) reader.refuse('numbers out of order in {} quantifier');
  return { min, max };
}

function takeMode(reader: PatternReader): RepeatMode {
  while (skipIgnored(reader));
  if (reader.take('+')) return 'possessive';
  const inverted = reader.take('?');
  return inverted === reader.flags.U ? 'greedy' : 'lazy';
}
