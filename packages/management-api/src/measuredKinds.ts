import { type Measured, readMeasured } from './samples.ts';

/** Those of `kinds` of which the broker sends anything; the others are absent. */
export function readMeasuredKinds<Kind extends string>(
  fields: Readonly<Record<string, unknown>>,
  kinds: readonly Kind[],
): Partial<Record<Kind, Measured>> {
  const found: Partial<Record<Kind, Measured>> = {};
  for (const kind of kinds) {
    if (kind in fields || `${kind}_details` in fields) found[kind] = readMeasured(fields, kind);
  }
  return found;
}
