import { readTableSearch, type TableSearch } from '../../ui/table/tableSearch.ts';

/** The address of the lists of permissions and of topic permissions: the list's own part, and the open form. */
export interface PermissionsSearch extends TableSearch {
  /** `add`: the form of a new one. */
  panel?: 'add' | undefined;
}

export function readPermissionsSearch(search: Record<string, unknown>): PermissionsSearch {
  return { ...readTableSearch(search), ...(search.panel === 'add' ? { panel: 'add' } : {}) };
}
