import { type NodeTab, readNodeTab } from '../../ui/nodeTabs.ts';
import { readText } from '../../ui/search.ts';

export const accountingMethods = ['rss', 'allocated', 'erlang'] as const;
export type AccountingMethod = (typeof accountingMethods)[number];

/** The address of one node's page: the node's name, the open tab and how memory is counted. */
export interface NodeSearch {
  name: string;
  /** Absent: what is now. */
  tab?: NodeTab;
  /** Absent: as the node itself counts. */
  by?: AccountingMethod;
}

/** What cannot be read falls back field by field, so that a mistyped link still opens. */
export function readNodeSearch(search: Record<string, unknown>): NodeSearch {
  const tab = readNodeTab(search.tab);
  const by = accountingMethods.find((known) => known === search.by);
  return {
    name: readText(search.name) ?? '',
    ...(tab === undefined ? {} : { tab }),
    ...(by === undefined ? {} : { by }),
  };
}
