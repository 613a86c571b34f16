import { headerPairs, hopByHopNames, type RawHeaders } from './hopByHop.ts';

export interface BrokerHeaderChanges {
  /** Host of the broker, for clients that sent none (HTTP/1.0). */
  readonly host: string;
  /** Authorization of a browser's session. */
  readonly authorization: string | null;
  /** Warren's own cookies, which the broker never sees. */
  readonly withoutCookies: readonly string[];
}

/**
 * The headers of a request as the broker gets them: case, order and duplicates as they came, less those that end
 * at this hop. Nothing is added for a client of the API.
 */
export function brokerHeaders(method: string, raw: RawHeaders, changes: BrokerHeaderChanges): string[] {
  const ending = hopByHopNames(raw);
  const headers: string[] = [];
  const seen = new Set<string>();
  for (const [name, value] of headerPairs(raw)) {
    const key = name.toLowerCase();
    if (ending.has(key)) continue;
    const kept = key === 'cookie' ? withoutCookies(value, changes.withoutCookies) : value;
    if (kept === null) continue;
    headers.push(name, kept);
    seen.add(key);
  }
  if (!seen.has('host')) headers.unshift('Host', changes.host);
  if (changes.authorization !== null) headers.push('Authorization', changes.authorization);
  if (needsLength(method) && !seen.has('content-length') && !seen.has('transfer-encoding')) {
    headers.push('Content-Length', '0');
  }
  return headers;
}

/** The value of a `Cookie` header less the named cookies; null when nothing is left. */
function withoutCookies(value: string, names: readonly string[]): string | null {
  const pairs = value.split(';');
  const kept = pairs.filter((pair) => !names.includes(pair.split('=', 1)[0]?.trim() ?? ''));
  if (kept.length === pairs.length) return value;
  return kept.length === 0 ? null : kept.join(';').trimStart();
}

/**
 * For other methods node:http would announce a chunked body where the client sent none; a length of zero says the
 * same as no length (RFC 9112 6.3).
 */
function needsLength(method: string): boolean {
  return !['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'].includes(method);
}
