import { readText } from '../../ui/search.ts';
import { readTableSearch, type TableSearch } from '../../ui/table/tableSearch.ts';

/** The address of the list of virtual hosts: the list's own part, and the open form. */
export interface VhostsSearch extends TableSearch {
  /** `add`: the form of a new virtual host. */
  panel?: 'add' | undefined;
}

export function readVhostsSearch(search: Record<string, unknown>): VhostsSearch {
  return { ...readTableSearch(search), ...(search.panel === 'add' ? { panel: 'add' } : {}) };
}

/** The address of one virtual host's page. `vhost` is the one that is chosen for all pages. */
export interface VhostSearch {
  name: string;
}

export function readVhostSearch(search: Record<string, unknown>): VhostSearch {
  return { name: readText(search.name) ?? '/' };
}
