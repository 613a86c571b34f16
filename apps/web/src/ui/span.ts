/** Two moments, ms since the epoch. */
export interface Span {
  from: number;
  to: number;
}

/** `1764123456-1764123499`, in seconds, as an address holds it; null when it is none. */
export function readSpan(text: string): Span | null {
  const [, from, to] = /^(\d{9,10})-(\d{9,10})$/.exec(text) ?? [];
  if (from === undefined || to === undefined || Number(from) >= Number(to)) return null;
  return { from: Number(from) * 1000, to: Number(to) * 1000 };
}

/** Whole seconds, never none. */
export function writeSpan({ from, to }: Span): string {
  const first = Math.floor(from / 1000);
  return `${first}-${Math.max(first + 1, Math.ceil(to / 1000))}`;
}
