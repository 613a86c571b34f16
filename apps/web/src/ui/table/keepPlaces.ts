/**
 * The order in which rows stay while somebody points at them: each where it stood, those that are new at the end.
 * @param shown keys in the order that is on the screen
 * @param wanted keys in the order of the sorting
 * @returns `moved`: how many rows would stand elsewhere
 */
export function keepPlaces(shown: readonly string[], wanted: readonly string[]) {
  const present = new Set(wanted);
  const kept = shown.filter((key) => present.has(key));
  const known = new Set(kept);
  const order = [...kept, ...wanted.filter((key) => !known.has(key))];
  return { order, moved: order.filter((key, place) => key !== wanted[place]).length };
}
