/** The parts of a node's page, by their word in the address. */
export const nodeTabs = ['now', 'runtime', 'processes', 'listeners', 'plugins', 'configuration'] as const;
export type NodeTab = (typeof nodeTabs)[number];

/** The tab of that word; undefined for the first one and for words that are none. */
export function readNodeTab(word: unknown): NodeTab | undefined {
  const tab = nodeTabs.find((known) => known === word);
  return tab === 'now' ? undefined : tab;
}
