/**
 * Values as brokers send them, read without trust: a figure that is not known arrives as `"undefined"`,
 * `"NaN"`, `"unknown"` or `""`, and an empty object as `[]` (seen on 3.10.8 and 4.3.6).
 */

/** Fields of an object; of anything else, no fields. */
export function readRecord(json: unknown): Readonly<Record<string, unknown>> {
  return isRecord(json) ? json : {};
}

/** Elements of a list; of anything else, none. */
export function readList(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [];
}

/** Text that says something, else null. */
export function readText(json: unknown): string | null {
  return typeof json === 'string' && !unknownWords.has(json) ? json : null;
}

/** A name, whatever it says: an object may be called `undefined`. Empty when there is none. */
export function readName(json: unknown): string {
  return typeof json === 'string' ? json : '';
}

/** A finite number, also one written as text (the port of a web context), else null. */
export function readNumber(json: unknown): number | null {
  const value = typeof json === 'string' && json.trim() !== '' ? Number(json) : json;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** True or false, also as text, else null. */
export function readBoolean(json: unknown): boolean | null {
  if (json === true || json === 'true') return true;
  if (json === false || json === 'false') return false;
  return null;
}

/** The texts in a list, or a single text as a list of one. */
export function readTexts(json: unknown): readonly string[] {
  const elements = typeof json === 'string' ? [json] : readList(json);
  return elements.map(readText).filter((text) => text !== null);
}

const unknownWords = new Set(['', 'undefined', 'NaN', 'unknown']);

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
