/** A JSON value as a broker writes it in its refusals: an Erlang term such as `<<"text">>`. */
export function erlangTerm(value: unknown): string {
  if (typeof value === 'string') return value === '' ? '<<>>' : `<<"${value.replace(/["\\]/g, '\\$&')}">>`;
  if (Array.isArray(value)) return `[${value.map(erlangTerm).join(',')}]`;
  if (typeof value !== 'object' || value === null || JSON.isRawJSON(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => `${erlangTerm(key)} => ${erlangTerm(inner)}`);
  return `#{${entries.join(',')}}`;
}

/** What TypeScript's library does not know yet (JSON.parse source text access). */
declare global {
  interface JSON {
    isRawJSON(value: unknown): boolean;
  }
}
