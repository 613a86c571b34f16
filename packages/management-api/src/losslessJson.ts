/**
 * Parses JSON so that every number can be written again digit for digit: a number that JavaScript cannot hold
 * exactly (64-bit integers of headers and arguments, long fractions) becomes a raw JSON value. To calculate with
 * such a value is wrong; it is there to be passed on.
 * @throws {SyntaxError} when the text is no JSON
 */
export function parseLossless(text: string): unknown {
  return longNumber.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text);
}

/** Writes what `parseLossless` read, numbers digit for digit. */
export function stringifyLossless(value: unknown): string {
  return JSON.stringify(value);
}

/** Numbers below 16 digits are held exactly, and a reviver costs five times the plain parse. */
const longNumber = /[\d.]{16}|\d[eE]/;

function keepDigits(_key: string, value: unknown, context?: { source?: string }): unknown {
  const source = context?.source;
  const changed = typeof value === 'number' && source !== undefined && String(value) !== source;
  return changed ? JSON.rawJSON(source) : value;
}

/** What TypeScript's library does not know yet (JSON.parse source text access: Node 21, Chrome 114). */
declare global {
  interface JSON {
    rawJSON(source: string): unknown;
  }
}
