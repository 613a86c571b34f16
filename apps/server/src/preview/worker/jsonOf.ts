import { parseLossless } from '@warren/management-api';

/** What a broker's bytes say, numbers digit for digit; nothing for bytes that are no JSON. */
export function jsonOf(bytes: ArrayBuffer): unknown {
  try {
    return parseLossless(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
