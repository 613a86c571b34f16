/** A piece of a name: plain text, or a character that would not be seen, with a mark that stands for it. */
export interface NamePiece {
  text: string;
  /** Null for plain text. */
  mark: string | null;
}

/**
 * Splits a name into what can be seen and what must be made visible: control characters, marks of writing
 * direction, invisible and unusual spaces, and a blank at either end.
 */
export function visibleName(name: string): NamePiece[] {
  const pieces: NamePiece[] = [];
  const characters = [...name];
  characters.forEach((character, index) => {
    const atEdge = index === 0 || index === characters.length - 1;
    const mark = markOf(character, atEdge);
    const last = pieces.at(-1);
    if (mark === null && last !== undefined && last.mark === null) last.text += character;
    else pieces.push({ text: character, mark });
  });
  return pieces;
}

const named: Readonly<Record<string, string>> = {
  '\0': 'NUL',
  '\t': 'TAB',
  '\n': 'LF',
  '\r': 'CR',
  '\u007f': 'DEL',
  '\u00a0': 'NBSP',
  '\u00ad': 'SHY',
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u061c': 'ALM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\ufeff': 'BOM',
};

function markOf(character: string, atEdge: boolean): string | null {
  if (character === ' ') return atEdge ? '␣' : null;
  const word = named[character];
  if (word !== undefined) return word;
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]|(?! )\p{Zs}/u.test(character)) {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return null;
}
