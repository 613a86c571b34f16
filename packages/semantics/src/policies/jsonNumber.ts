/**
 * A number of a policy as Erlang compares it: whole numbers exactly, others as doubles. A bigint and a number compare
 * exactly in JavaScript too. Null for a value that is no number.
 * @param value from `parseLossless`: a number, or raw JSON where JavaScript cannot hold it
 */
export function jsonNumber(value: unknown): bigint | number | null {
  const text = jsonNumberText(value);
  if (text === null) return null;
  return wholeNumber.test(text) ? BigInt(text) : Number(text);
}

/** The digits of a number as they were written; null for a value that is no number. */
export function jsonNumberText(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (!JSON.isRawJSON(value)) return null;
  const text = JSON.stringify(value);
  return anyNumber.test(text) ? text : null;
}

const wholeNumber = /^-?\d+$/;
const anyNumber = /^-?\d/;

/** What TypeScript's library does not know yet (JSON.parse source text access). */
declare global {
  interface JSON {
    isRawJSON(value: unknown): boolean;
  }
}
