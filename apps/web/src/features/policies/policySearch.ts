import { readText } from '../../ui/search.ts';
import { readTableSearch, type TableSearch } from '../../ui/table/tableSearch.ts';

/** The address of the list of policies. */
export type PoliciesSearch = TableSearch;

export function readPoliciesSearch(search: Record<string, unknown>): PoliciesSearch {
  return readTableSearch(search);
}

/** The address of one policy's workbench. */
export interface PolicySearch {
  /** Its virtual host. */
  in: string;
  /** Absent: a new one. */
  name?: string | undefined;
  /** With no name: the policy that the new one begins as. */
  copy?: string | undefined;
  /** Absent: a user policy. */
  kind?: 'operator' | undefined;
}

export function readPolicySearch(search: Record<string, unknown>): PolicySearch {
  const name = readText(search.name);
  const copy = readText(search.copy);
  return {
    in: readText(search.in) ?? readText(search.vhost) ?? '/',
    ...(name === undefined ? {} : { name }),
    ...(copy === undefined ? {} : { copy }),
    ...(search.kind === 'operator' ? { kind: 'operator' } : {}),
  };
}

/** The address of the question why a policy holds or not. */
export interface ExplainSearch {
  in: string;
  object: 'queue' | 'exchange';
  /** Absent: not asked yet; an exchange may have the empty name. */
  name?: string | undefined;
  /** With a type the object is one that might be declared. */
  type?: string | undefined;
  /** JSON of the arguments of a declaration. */
  arguments?: string | undefined;
}

export function readExplainSearch(search: Record<string, unknown>): ExplainSearch {
  const type = readText(search.type);
  const written = readText(search.arguments);
  return {
    in: readText(search.in) ?? readText(search.vhost) ?? '/',
    object: search.object === 'exchange' ? 'exchange' : 'queue',
    ...(typeof search.name === 'string' ? { name: search.name } : {}),
    ...(type === undefined ? {} : { type }),
    ...(written === undefined ? {} : { arguments: written }),
  };
}
