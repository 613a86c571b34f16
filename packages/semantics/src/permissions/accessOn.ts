import type { PermissionExpressions } from './accessWorld.ts';
import type { ExpressionSearch } from './expressionSearch.ts';

/** What one user may do with a queue or an exchange by its name. Null: cannot be judged. */
export interface AccessOn {
  configure: boolean | null;
  write: boolean | null;
  read: boolean | null;
}

/** A queue or an exchange by its name. */
export interface NamedObject {
  kind: 'queue' | 'exchange';
  /** The default exchange has the empty name, and is looked for as `amq.default`. */
  name: string;
}

/** @param row null: the user may not enter the virtual host */
export function accessOn(
  { kind, name }: NamedObject,
  row: PermissionExpressions | null,
  search: ExpressionSearch,
): AccessOn {
  if (row === null) return { configure: false, write: false, read: false };
  const searched = kind === 'exchange' && name === '' ? 'amq.default' : name;
  const access = (expression: string) => isFound(expression, searched, search);
  return { configure: access(row.configure), write: access(row.write), read: access(row.read) };
}

/** A search that fails permits nothing. Null: cannot be judged. */
export function isFound(expression: string, name: string, search: ExpressionSearch): boolean | null {
  const found = search.find(expression, name);
  if (found.matched !== null) return found.matched;
  return found.fails ? false : null;
}
