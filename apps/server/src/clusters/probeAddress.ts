import { failureOf } from './failure.ts';
import type { Upstream } from './upstream.ts';

const probeLimitMs = 2_000;

/**
 * Whether an address answers at all. Asked without credentials: the broker answers 401 without looking into its
 * statistics and without counting a failed log-in.
 */
export function probeAddress(upstream: Upstream): Promise<string | null> {
  return new Promise((resolve) => {
    const request = upstream.request({
      method: 'HEAD',
      path: '/api/whoami',
      headers: ['Host', upstream.address.url.host],
      fresh: true,
    });
    const limit = setTimeout(
      () => request.destroy(new DOMException('no answer', 'TimeoutError')),
      probeLimitMs,
    );
    request.on('response', (response) => {
      response.resume();
      resolve(null);
    });
    request.on('error', (error) => resolve(failureOf(error)));
    request.on('close', () => clearTimeout(limit));
    request.end();
  });
}
