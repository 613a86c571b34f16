import type { Config } from '../config.ts';
import type { CookieAttributes } from './sealedSession.ts';

/** How the cookie of one cluster's sessions is named and where it holds. */
export interface SessionCookie {
  readonly name: string;
  attributes(secure: boolean): CookieAttributes;
}

/**
 * One cookie for each cluster, so that an account of one is never shown to another. Under our own TLS without
 * a base path it takes `__Host-`, which no other host or path can set (RFC 6265bis 4.1.3.2).
 */
export function sessionCookie(config: Config, clusterId: string): SessionCookie {
  const first = config.clusters[0]?.id === clusterId;
  const prefix = config.tls !== null && config.basePath === '/' ? '__Host-' : '';
  return {
    name: `${prefix}warren${first ? '' : `-${clusterId}`}`,
    attributes: (secure) => ({ path: config.basePath, secure, httpOnly: true, sameSite: 'strict' }),
  };
}
