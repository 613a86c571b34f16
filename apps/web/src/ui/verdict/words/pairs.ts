/** Pairs told as two lists (`from[i]`, `to[i]`), gathered by the first of each pair. */
export function pairsBySeer(from: readonly string[], to: readonly string[]): [string, string[]][] {
  const gathered = new Map<string, string[]>();
  from.forEach((one, index) => {
    const other = to[index];
    if (other !== undefined) gathered.set(one, [...(gathered.get(one) ?? []), other]);
  });
  return [...gathered];
}

/** Names with a value each (`names[i]` has `values[i]`), gathered by value. */
export function byValue(names: readonly string[], values: readonly string[]): [string, string[]][] {
  return pairsBySeer(values, names);
}
