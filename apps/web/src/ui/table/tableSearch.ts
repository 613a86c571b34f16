import { readText } from '../search.ts';

/** What a list's address holds of the list itself. */
export interface TableSearch {
  /** The filter, as typed. */
  q?: string | undefined;
  /** Id of the column by which it is sorted; `-` before it: largest first. */
  sort?: string | undefined;
}

/** Reads the list's part of an address; what cannot be read is left out. */
export function readTableSearch(search: Record<string, unknown>): TableSearch {
  const q = readText(search.q);
  const sort = readText(search.sort);
  return { ...(q === undefined ? {} : { q }), ...(sort === undefined ? {} : { sort }) };
}
