import { bytesOf } from './bytes.ts';

/**
 * An expression to search the bytes of names by; null where JavaScript does not know it. It is JavaScript's: what the
 * two have in common is found as a broker finds it, but not options such as `(?i)`, named classes, possessive
 * quantifiers, nor a `$` before a last line end.
 */
export function compileSearch(pattern: string, flags = ''): RegExp | null {
  try {
    return new RegExp(bytesOf(pattern), flags);
  } catch {
    return null;
  }
}
