import { readText } from '../../ui/search.ts';

/** The address of one node's page: the node's name and the open tab travel in the query. */
export interface NodeSearch {
  name: string;
  tab?: string;
}

export function readNodeSearch(search: Record<string, unknown>): NodeSearch {
  const tab = readText(search.tab);
  return { name: readText(search.name) ?? '', ...(tab === undefined ? {} : { tab }) };
}
