import { queryOptions } from '@tanstack/react-query';
import { RequestFailed, request } from '../ui/request.ts';

/** What the way from this page to Warren does to addresses. */
export type ProxyFault =
  /** `%2F` arrives as `/`, or not at all: names with a slash cannot be told apart from paths. */
  | { kind: 'decodes-slash' }
  /** Something else answers below the page's own prefix. */
  | { kind: 'loses-prefix'; prefix: string };

/** Asked once for each page: whether an address with `%2F` arrives as it was sent. Null: it does. */
export const proxyCheckQuery = queryOptions<ProxyFault | null, RequestFailed>({
  queryKey: ['proxy-check'],
  queryFn: async ({ signal }) => {
    try {
      const { encodedSlash } = await request<SelfCheck>('console/self-check/%2F', { signal });
      return encodedSlash === 'decoded' ? { kind: 'decodes-slash' } : null;
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      return faultOf(error, new URL(document.baseURI).pathname);
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

/** Answer of `GET console/self-check/%2F`. */
interface SelfCheck {
  encodedSlash: 'kept' | 'decoded';
}

/**
 * Reads a failed check. A page that is not Warren's, or a 404 that is not, came from elsewhere; Warren's own 404
 * and a proxy's 400 mean that the path was changed; no answer means nothing.
 */
export function faultOf(failure: Pick<RequestFailed, 'code' | 'status'>, prefix: string): ProxyFault | null {
  if (failure.code === 'not-json') return { kind: 'loses-prefix', prefix };
  if (failure.status === 404 && failure.code !== 'not-found') return { kind: 'loses-prefix', prefix };
  return failure.status === 404 || failure.status === 400 ? { kind: 'decodes-slash' } : null;
}
