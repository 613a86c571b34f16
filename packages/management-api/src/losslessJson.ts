/**
 * Parses JSON so that every number can be written again digit for digit: a number that JavaScript would write
 * otherwise (64-bit integers of headers and arguments, long fractions, `10.0`, which to a broker is not `10`) becomes
 * a raw JSON value. To calculate with such a value is wrong; it is there to be passed on.
 * @throws {SyntaxError} when the text is no JSON
 */
export function parseLossless(text: string): unknown {
  return changedNumber.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text);
}

/** Writes what `parseLossless` read, numbers digit for digit. */
export function stringifyLossless(value: unknown): string {
  return JSON.stringify(value);
}

/**
 * Other numbers than these are held exactly and written as they came: those of 16 digits and more, with an exponent,
 * with a last zero after the point, and -0. A reviver costs eight times the plain parse, so that names, which are full
 * of such digits, must not ask for it: a number stands at the start or after one of `:,[`.
 */
const changedNumber = /(?:^|[:,[])\s*(?:-0|-?(?:[\d.]{16}|\d+\.?\d*[eE]|\d+\.\d*0(?!\d)))/;

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
