import { stringifyLossless } from '@warren/management-api';

export type Definition = Readonly<Record<string, unknown>>;

/** One key of a queue's effective definition, before and after; null: not set. */
export interface KeyChange {
  key: string;
  sign: '+' | '-' | '~' | '=';
  before: string | null;
  after: string | null;
}

const rank = { '-': 0, '+': 1, '~': 2, '=': 3 };

/** Every key of either definition: what goes first, then what comes, changes and stays. */
export function definitionChange(before: Definition, after: Definition): KeyChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changes = keys.map((key) => {
    const [was, is] = [textOf(before, key), textOf(after, key)];
    const sign = was === null ? '+' : is === null ? '-' : was === is ? '=' : '~';
    return { key, sign, before: was, after: is } as const;
  });
  return changes.sort((a, b) => rank[a.sign] - rank[b.sign] || (a.key < b.key ? -1 : 1));
}

function textOf(definition: Definition, key: string): string | null {
  if (!Object.hasOwn(definition, key)) return null;
  const value = definition[key];
  return typeof value === 'string' ? value : stringifyLossless(value);
}
