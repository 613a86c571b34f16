import { jsonNumber } from './jsonNumber.ts';

/** The smaller of two values, digits kept; the first when they are equal or no numbers. */
export function smallerNumber(first: unknown, second: unknown): unknown {
  return compareValues(first, second) > 0 ? second : first;
}

/** The larger of two values, digits kept; the first when they are equal or no numbers. */
export function largerNumber(first: unknown, second: unknown): unknown {
  return compareValues(first, second) < 0 ? second : first;
}

/** The smaller limit; the larger if one is negative, which is no limit. */
export function limitOfTwo(first: unknown, second: unknown): unknown {
  const negative = [first, second].some((value) => (jsonNumber(value) ?? 0) < 0);
  return negative ? largerNumber(first, second) : smallerNumber(first, second);
}

/** Whether two values of a definition are the same, numbers by their digits: 1 is not 1.0. */
export function sameValue(first: unknown, second: unknown): boolean {
  return first === second || canonical(first) === canonical(second);
}

/** The order of keys does not count. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isPlainObject(inner) ? Object.fromEntries(Object.entries(inner).sort(byKey)) : inner,
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !JSON.isRawJSON(value);
}

function byKey([first]: [string, unknown], [second]: [string, unknown]): number {
  return first < second ? -1 : 1;
}

function compareValues(first: unknown, second: unknown): number {
  const one = jsonNumber(first);
  const other = jsonNumber(second);
  if (one === null || other === null) return 0;
  if (one < other) return -1;
  return one > other ? 1 : 0;
}
