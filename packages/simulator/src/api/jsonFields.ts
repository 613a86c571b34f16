import { parseLossless } from '@warren/management-api';
import type { Reply } from './exchange.ts';

export type Fields = Readonly<Record<string, unknown>>;

/**
 * The body as an object, numbers digit for digit; null for anything else. No body is an object without fields (seen on
 * 3.10.8 and 4.3.6).
 */
export function jsonFields(body: string): Fields | null {
  if (body === '') return {};
  try {
    const json: unknown = body.trimStart().startsWith('{') ? parseLossless(body) : null;
    return typeof json === 'object' && json !== null ? { ...json } : null;
  } catch {
    return null;
  }
}

export const notJson: Reply = { badRequest: 'not_json' };

/** The broker's complaint about fields that are not there; null when all are. */
export function missingFields(fields: Fields, keys: readonly string[]): Reply | null {
  const missing = keys.filter((key) => fields[key] === undefined);
  if (missing.length === 0) return null;
  return { badRequest: `[${missing.map((key) => `{key_missing,${key}}`).join(',')}]` };
}
