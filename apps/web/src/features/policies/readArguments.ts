import { parseLossless } from '@warren/management-api';

/** Arguments of a declaration as they are written in JSON; nothing is none. Null: no object. */
export function readArguments(text: string): Record<string, unknown> | null {
  if (text.trim() === '') return {};
  try {
    const read = parseLossless(text);
    const isObject = typeof read === 'object' && read !== null && !Array.isArray(read);
    return isObject && !JSON.isRawJSON(read) ? { ...read } : null;
  } catch {
    return null;
  }
}
