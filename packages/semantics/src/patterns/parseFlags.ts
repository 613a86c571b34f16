import { PatternUndecided } from './patternFaults.ts';
import type { Flags, PatternReader } from './patternReader.ts';

/** Reads the letters of `(?i-s)` into the reader's flags; what follows them is left. */
export function takeFlags(reader: PatternReader) {
  const known = reader.dialect === 'pcre8' ? 'imsxUJX' : 'imnsxUJ';
  const flags = { ...reader.flags };
  if (reader.dialect === 'pcre2' && reader.take('^')) {
    Object.assign(flags, { i: false, m: false, n: false, s: false, x: false, xx: false });
    if (reader.peek() === '-') reader.refuse('invalid hyphen in option setting');
  }
  let on = true;
  let hyphens = 0;
  while (!reader.atEnd && reader.peek() !== ')' && reader.peek() !== ':') {
    const letter = reader.next();
    if (letter === '-') {
      hyphens += 1;
      if (hyphens > 1 && reader.dialect === 'pcre2') reader.refuse('invalid hyphen in option setting');
      on = false;
      continue;
    }
    if (reader.dialect === 'pcre2' && (letter === 'a' || letter === 'r')) takeAscii(reader, letter);
    else if (!isFlag(letter, known))
      reader.refuse('unrecognized character after (? or (?-', reader.position - 1);
    else set(flags, letter, on, reader);
  }
  if (reader.atEnd)
    reader.refuse(reader.dialect === 'pcre8' ? 'unrecognized character after (? or (?-' : 'missing )');
  reader.flags = flags;
}

function isFlag(letter: string, known: string): letter is Exclude<keyof Flags, 'xx'> {
  return known.includes(letter);
}

function set(flags: Flags, letter: Exclude<keyof Flags, 'xx'>, on: boolean, reader: PatternReader) {
  flags[letter] = on;
  if (letter !== 'x' || reader.dialect === 'pcre8') return;
  flags.xx = reader.take('x') && on;
}

/** `(?a)` and its kin restrict classes to ASCII, which they are anyway without Unicode. */
function takeAscii(reader: PatternReader, letter: string) {
  if (letter === 'r') throw new PatternUndecided('(?r)');
  reader.takeMatch(/[DSWPT]/y);
}
