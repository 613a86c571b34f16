import { type AccessFindingCode, accessFindingCodes } from '@warren/semantics';
import { readText } from '../../ui/search.ts';

/** The address of the list of findings. */
export interface FindingsSearch {
  code?: AccessFindingCode | undefined;
  user?: string | undefined;
  /** How many are left out before the first that is shown. */
  from?: number | undefined;
}

export function readFindingsSearch(search: Record<string, unknown>): FindingsSearch {
  const code = accessFindingCodes.find((one) => one === search.code);
  const user = readText(search.user);
  const from = Number(search.from);
  return {
    ...(code === undefined ? {} : { code }),
    ...(user === undefined ? {} : { user }),
    ...(Number.isInteger(from) && from > 0 ? { from } : {}),
  };
}
