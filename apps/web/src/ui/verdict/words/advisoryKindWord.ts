/** The kind of an advisory in words; a kind without words here stays as it is. */
export function advisoryKindWord(kind: string): string {
  return kind.replaceAll('-', ' ');
}
