/**
 * The text in a list of character codes, texts and further such lists, as Erlang writes text (an iolist); null when
 * the list holds anything else, is empty, or holds texts only: those are words that stand each for itself.
 */
export function charactersOf(list: readonly unknown[]): string | null {
  const parts = list.flat(Number.POSITIVE_INFINITY);
  if (!list.some((part) => typeof part === 'number') || !parts.every(isPart)) return null;
  return parts.map((part) => (typeof part === 'number' ? String.fromCodePoint(part) : part)).join('');
}

function isPart(part: unknown): part is string | number {
  return typeof part === 'string' || isCharacter(part);
}

/** Printable, a tab or a line's end: a list of small numbers is more likely numbers than text. */
function isCharacter(part: unknown): boolean {
  return (
    typeof part === 'number' &&
    Number.isInteger(part) &&
    (part >= 32 || part === 9 || part === 10 || part === 13) &&
    part <= 0x10ffff
  );
}
