/**
 * Asks for these fields only. Brokers work out the whole answer all the same, but send and Warren reads less.
 * Fields are the broker's own keys; a dot reaches into an object.
 */
export function withColumns(path: string, columns: readonly string[]): string {
  return `${path}${path.includes('?') ? '&' : '?'}columns=${columns.join(',')}`;
}
