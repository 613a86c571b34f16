import type { IncomingMessage } from 'node:http';
import { withoutAddressCredentials } from './addressCredentials.ts';
import type { BrokerRequest } from './brokerRequest.ts';
import { headerPairs, type RawHeaders } from './hopByHop.ts';
import { isLogin } from './loginForm.ts';

/** What brokers say of a user of `loopback_users` that comes from elsewhere (seen on 3.10.8 and 4.3.6). */
export const loopbackRefusalBody = '{"error":"not_authorised","reason":"User can only log in via localhost"}';

/**
 * The request as somebody without credentials would send it: the broker then decides everything that it decides
 * before it looks at the user (404, 405, what anybody may see), and nobody gets in.
 */
export function withoutCredentials(request: BrokerRequest): BrokerRequest {
  const login = isLogin(request.method, request.path);
  const kept = [...headerPairs(request.headers)].filter(
    ([name]) => !credentialOrBody.has(name.toLowerCase()),
  );
  const headers = kept.flat();
  if (login) headers.push('Content-Length', String(blankForm.length));
  return {
    ...request,
    path: withoutAddressCredentials(request.path),
    headers,
    authorization: null,
    body: login ? blankForm : Buffer.alloc(0),
    expectsContinue: false,
  };
}

/** A log-in needs a form; that of nobody. */
const blankForm = Buffer.from('username=&password=');

const credentialOrBody = new Set([
  'authorization',
  'cookie',
  'content-length',
  'transfer-encoding',
  'trailer',
  'expect',
]);

/**
 * The broker's answer to a log-in from elsewhere, made from its answer to a request without credentials: the same
 * headers less the challenge, and its sentence as the body. Null: the answer has nothing to do with credentials
 * and goes to the client as it is.
 */
export function loopbackRefusal(request: BrokerRequest, answer: IncomingMessage): RawHeaders | null {
  if (answer.statusCode !== 401 && !isLogin(request.method, request.path)) return null;
  const kept = [...headerPairs(answer.rawHeaders)].filter(([name]) => !replaced.has(name.toLowerCase()));
  const added = [
    ['content-length', String(loopbackRefusalBody.length)],
    ['content-type', 'application/json'],
  ] as const;
  // Cowboy sends headers in the order of their names.
  return [...kept, ...added].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).flat();
}

const replaced = new Set([
  'www-authenticate',
  'set-cookie',
  'content-length',
  'content-type',
  'transfer-encoding',
  'content-encoding',
]);
