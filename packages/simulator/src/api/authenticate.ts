import type { Account } from '../cluster/accounts.ts';
import type { SimulatedCluster } from '../cluster/cluster.ts';
import type { Needs, SimulatedAnswer, SimulatedRequest } from './exchange.ts';

/** Who asks, or the broker's own refusal (bodies and headers seen on 3.10.8 and 4.3.6). */
export type Authentication = { readonly user: Account } | { readonly refusal: SimulatedAnswer };

export function authenticate(
  cluster: SimulatedCluster,
  request: SimulatedRequest,
  needs: Needs,
): Authentication {
  const { authorization } = request;
  if (authorization === null) return { refusal: { status: 401, headers: [challenge], body: '' } };
  const credentials = readCredentials(authorization);
  if (credentials === 'malformed') return { refusal: { status: 400, headers: [], body: '' } };
  return authorize(cluster, credentials, request.fromLoopback, needs);
}

/** Name and password; null: credentials of a kind that no user has. */
export function authorize(
  cluster: SimulatedCluster,
  credentials: { name: string; password: string } | null,
  fromLoopback: boolean,
  needs: Needs,
): Authentication {
  const user = credentials === null ? undefined : cluster.accounts.get(credentials.name);
  // Also a user whose password is empty is not let in (seen on 3.10.8 and 4.3.6).
  if (user === undefined || !credentials?.password || user.secret.password !== credentials.password) {
    return { refusal: wrongPassword(cluster) };
  }
  if (user.name === 'guest' && !fromLoopback) {
    return { refusal: refuse('not_authorised', 'User can only log in via localhost') };
  }
  const missing = missingTag(user.tags, needs);
  return missing === null ? { user } : { refusal: refuse('not_authorised', missing) };
}

/** Why the tags do not do, in the broker's words. */
function missingTag(tags: readonly string[], needs: Needs): string | null {
  const has = (...wanted: readonly string[]) => wanted.some((tag) => tags.includes(tag));
  if (!has('administrator', 'monitoring', 'policymaker', 'management')) return 'Not management user';
  if (needs === 'administrator' && !has('administrator')) return 'Not administrator user';
  if (needs === 'policymaker' && !has('administrator', 'policymaker')) {
    return 'User not authorised to access object';
  }
  if (needs === 'monitoring' && !has('administrator', 'monitoring')) return 'Not monitor user';
  return null;
}

/** 3.10 challenges again after a wrong password, 4.x does not. */
function wrongPassword(cluster: SimulatedCluster): SimulatedAnswer {
  if (cluster.release.series === '4') return refuse('not_authorized', 'Not_Authorized');
  const { status, headers, body } = refuse('not_authorized', 'Login failed');
  return { status, headers: [...headers, challenge], body };
}

function refuse(error: string, reason: string): SimulatedAnswer {
  return {
    status: 401,
    headers: [['content-type', 'application/json']],
    body: JSON.stringify({ error, reason }),
  };
}

const challenge = ['www-authenticate', 'Basic realm="RabbitMQ Management"'] as const;

function readCredentials(authorization: string): { name: string; password: string } | null | 'malformed' {
  const [, scheme = '', token = ''] = /^(\w+) +(\S+)$/.exec(authorization) ?? [];
  if (scheme.toLowerCase() === 'bearer') return null;
  if (scheme.toLowerCase() !== 'basic') return 'malformed';
  const [, name, password] = /^([^:]*):(.*)$/s.exec(decodeBase64(token) ?? '') ?? [];
  return name === undefined || password === undefined ? 'malformed' : { name, password };
}

function decodeBase64(token: string): string | null {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(token), (character) => character.charCodeAt(0)));
  } catch {
    return null;
  }
}
