import { queryOptions } from '@tanstack/react-query';
import { RequestFailed, request } from '../ui/request.ts';

/** What the way from this page to Warren does to addresses. */
export type ProxyFault =
  /** `%2F` arrives as `/`: names with a slash cannot be told apart from paths. */
  | { kind: 'decodes-slash' }
  /** `+`, `%20`, `%25` or the like arrives otherwise than it was sent. */
  | { kind: 'rewrites' }
  /** Something else answered below the page's own prefix. */
  | { kind: 'loses-prefix'; prefix: string };

/** The answer of `GET console/self-check/…`: the path as it arrived, before any decoding. */
interface SelfCheck {
  path: string;
}

/** Asked once for each page: whether addresses arrive as they were sent. Null: they do. */
export const proxyCheckQuery = queryOptions<ProxyFault | null, RequestFailed>({
  queryKey: ['proxy-check'],
  queryFn: async ({ signal }) => {
    try {
      return proxyFault((await request<SelfCheck>(`console/self-check${probe}`, { signal })).path);
    } catch (error) {
      return faultOfFailure(error);
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

/** A path with everything that proxies like to touch. */
export const probe = '/%2F/a%2fb/x%20y+z%25/';

/** Compares what arrived with what was sent. */
export function proxyFault(seen: string): ProxyFault | null {
  if (seen.endsWith(`/console/self-check${probe}`)) return null;
  const tail = seen.slice(seen.indexOf('/self-check') + '/self-check'.length);
  if (!/%2F/.test(tail)) return { kind: 'decodes-slash' };
  return tail.toLowerCase() === probe.toLowerCase() ? null : { kind: 'rewrites' };
}

/** An answer that is not Warren's means that the request went elsewhere; no answer means nothing. */
function faultOfFailure(error: unknown): ProxyFault | null {
  if (!(error instanceof RequestFailed)) throw error;
  if (error.code === 'not-json' || (error.code === 'http' && error.status === 404)) {
    return { kind: 'loses-prefix', prefix: new URL(document.baseURI).pathname };
  }
  if (error.status === 400 || error.status === 404) return { kind: 'decodes-slash' };
  return null;
}
