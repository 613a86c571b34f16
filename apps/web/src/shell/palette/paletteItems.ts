import type { Icon } from '@tabler/icons-react';

/** One thing the palette can do. */
export interface PaletteItem {
  id: string;
  group: 'pages' | 'nodes' | 'actions';
  /** What is searched and shown. */
  words: string;
  /** The words are a name of the broker. */
  isName?: boolean;
  icon: Icon;
  /** Keys that do the same, such as `g n`. */
  keys?: readonly string[];
  act: () => void;
}

/**
 * The items in which every word of the search occurs, in any case; those that begin with the search come first
 * in their group. An empty search finds all.
 */
export function matchingItems(items: readonly PaletteItem[], search: string): PaletteItem[] {
  const terms = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = items.filter(({ words }) => {
    const text = words.toLocaleLowerCase();
    return terms.every((term) => text.includes(term));
  });
  const first = terms[0] ?? '';
  const rank = ({ group, words }: PaletteItem) =>
    groups.indexOf(group) * 2 + (words.toLocaleLowerCase().startsWith(first) ? 0 : 1);
  return found.toSorted((a, b) => rank(a) - rank(b));
}

export const groups: readonly PaletteItem['group'][] = ['pages', 'nodes', 'actions'];
