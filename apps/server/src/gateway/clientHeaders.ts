import { headerPairs, hopByHopNames, type RawHeaders } from './hopByHop.ts';

export interface ClientHeaderChanges {
  /** HTTP/1.0 knows no chunks: the end of the connection ends the body. */
  readonly withoutChunks: boolean;
  /** For Warren's pages: a browser must neither keep the broker's cookies nor ask for a password itself. */
  readonly ownPage: boolean;
  /** Cookies of Warren to set along. */
  readonly setCookie: readonly string[];
}

/** The headers of the broker's answer as the client gets them: case, order and duplicates as they came. */
export function clientHeaders(raw: RawHeaders, changes: ClientHeaderChanges): string[] {
  const ending = hopByHopNames(raw);
  const headers: string[] = [];
  for (const [name, value] of headerPairs(raw)) {
    const key = name.toLowerCase();
    if (ending.has(key)) continue;
    if (changes.withoutChunks && key === 'transfer-encoding') continue;
    if (changes.ownPage && (key === 'set-cookie' || key === 'www-authenticate')) continue;
    headers.push(name, value);
  }
  for (const cookie of changes.setCookie) headers.push('Set-Cookie', cookie);
  return headers;
}
