import { readText } from '../../ui/search.ts';
import { readTableSearch, type TableSearch } from '../../ui/table/tableSearch.ts';

/** The address of the list of users: the list's own part, and the open form. */
export interface UsersSearch extends TableSearch {
  /** `add`: the form of a new user. */
  panel?: 'add' | undefined;
}

export function readUsersSearch(search: Record<string, unknown>): UsersSearch {
  return { ...readTableSearch(search), ...(search.panel === 'add' ? { panel: 'add' } : {}) };
}

/** The address of one user's page. */
export interface UserSearch {
  name: string;
}

export function readUserSearch(search: Record<string, unknown>): UserSearch {
  return { name: readText(search.name) ?? '' };
}
