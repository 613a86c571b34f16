import type { Release } from '../cluster/release.ts';
import type { SimulatedAnswer } from './exchange.ts';

/**
 * The headers that a broker of the release puts around an answer (seen on 3.10.8 and 4.3.6), `date`, `server` and
 * the length left out. `after`: it was made for a user who was let in.
 */
export function brokerHeaders(
  { series }: Release,
  answer: SimulatedAnswer,
  allow: string,
  stage: 'before' | 'after',
): SimulatedAnswer {
  const fresh: Header = ['cache-control', 'no-cache'];
  const isFresh = answer.status === 200 && stage === 'after';
  const old: Header[] = [
    ['content-security-policy', "script-src 'self' 'unsafe-eval' 'unsafe-inline'; object-src 'self'"],
    ['vary', stage === 'after' ? 'accept, accept-encoding, origin' : 'origin'],
    ...(isFresh ? [fresh] : []),
    ...(answer.status === 405 || answer.headers.length === 0 ? [['allow', allow] as const] : []),
  ];
  const current: Header[] = [
    ['allow', allow],
    isFresh ? fresh : ['cache-control', 'public, max-age=0, must-revalidate'],
    ['content-security-policy', "script-src 'self'; object-src 'self'"],
    ['vary', stage === 'after' ? 'accept, accept-encoding, origin' : 'origin, accept-encoding'],
  ];
  return { ...answer, headers: [...(series === '3.10' ? old : current), ...answer.headers] };
}

type Header = readonly [string, string];
