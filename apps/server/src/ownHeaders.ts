import type { Config } from './config.ts';

/**
 * Headers of every answer that is Warren's own (S2). An answer that is no page of ours may load nothing at all.
 * The pages of the broker's management API keep their own.
 */
export function ownHeaders(config: Pick<Config, 'tls'>): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy':
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(config.tls === null ? {} : tlsHeaders),
  };
}

/** On plain http browsers ignore both, and say so in the console for the second. */
const tlsHeaders = {
  'Strict-Transport-Security': 'max-age=31536000',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** The policy of a page of ours: what it holds comes from here, or carries the nonce of this one answer. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
}
