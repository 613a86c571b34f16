/** What somebody else changed while a form was open, and what the form would make of it. */
export interface Difference {
  field: string;
  was: string;
  theirs: string;
  mine: string;
}

/**
 * Fields, by their words, in which `now` is other than `opened`. What the form says of them wins when it is saved, for
 * a write replaces the whole object.
 */
export function differences(
  opened: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
  mine: Readonly<Record<string, string>>,
): Difference[] {
  return Object.keys(opened)
    .filter((field) => opened[field] !== now[field])
    .map((field) => ({
      field,
      was: opened[field] ?? '',
      theirs: now[field] ?? '',
      mine: mine[field] ?? opened[field] ?? '',
    }));
}
