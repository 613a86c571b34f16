import { readText } from '../../ui/search.ts';

/** What the address says of the matrix below an answer. */
export interface MatrixSearch {
  /** Part of the names that are listed. */
  find?: string | undefined;
  /** A name that might be there, judged with the others. */
  try?: string | undefined;
  /** Absent: that name is a queue's. */
  tryKind?: 'exchange' | undefined;
  /** Absent: all names. */
  show?: Exclude<MatrixShow, 'all'> | undefined;
}

export const matrixShows = ['all', 'any', 'none', 'changed'] as const;
export type MatrixShow = (typeof matrixShows)[number];

export function readMatrixSearch(search: Record<string, unknown>): MatrixSearch {
  const find = readText(search.find);
  const tried = readText(search.try);
  const show = matrixShows.find((one) => one === search.show);
  return {
    ...(find === undefined ? {} : { find }),
    ...(tried === undefined ? {} : { try: tried }),
    ...(search.tryKind === 'exchange' ? { tryKind: 'exchange' } : {}),
    ...(show === undefined || show === 'all' ? {} : { show }),
  };
}
