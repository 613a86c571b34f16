import type { IncomingMessage } from 'node:http';
import type { Credentials } from '@warren/console-api';
import type { RequestClient } from '../clients/requestClient.ts';
import type { Cluster } from '../clusters/cluster.ts';
import type { LoopbackRule } from '../gateway/loopbackRule.ts';
import type { AccountWatch } from './accountWatch.ts';
import { basicAuthorization } from './basicCredentials.ts';
import { type Account, readAccount } from './brokerAccount.ts';
import type { ClusterSessions } from './clusterSessions.ts';
import type { LoginBrake } from './loginBrake.ts';
import { loopbackOnly, type Refused } from './refusal.ts';
import type { SealedSession } from './sealedSession.ts';

export type LoginOutcome =
  | Refused
  /** The credentials do not fit into a cookie. */
  | { readonly kind: 'too-long' }
  | {
      readonly kind: 'logged-in';
      readonly session: SealedSession;
      readonly account: Account;
      readonly setCookie: string;
    };

export interface LoginParts {
  readonly cluster: Cluster;
  readonly sessions: ClusterSessions;
  readonly watch: AccountWatch;
  readonly brake: LoginBrake;
  readonly loopbackRule: LoopbackRule;
  readonly clientOf: (request: IncomingMessage) => RequestClient;
}

/** Asks the broker about the credentials and begins a session when it takes them. */
export async function logIn(
  parts: LoginParts,
  credentials: Credentials,
  request: IncomingMessage,
): Promise<LoginOutcome> {
  const { username, password } = credentials;
  const { loopbackRule } = parts;
  const client = parts.clientOf(request);
  const authorization = basicAuthorization(username, password);
  if (loopbackRule.refuses(request, authorization)) return loopbackOnly;
  // Basic ends the name at the first colon (RFC 7617 2): the broker would judge another name than this one.
  if (username.includes(':')) return unknownName;
  const attempt = parts.brake.attempt(client.address, username);
  if (attempt.kind === 'too-many') {
    return { kind: 'refused', code: 'too-many-attempts', broker: null, retryAfterS: attempt.retryAfterS };
  }
  const account = await readAccount(parts.cluster, authorization);
  if (account.kind === 'refused') {
    if (account.code !== 'wrong-password') attempt.forget();
    return account;
  }
  attempt.forget();
  if (loopbackRule.isLoopbackUser(account.name) && !loopbackRule.isLoopbackClient(request))
    return loopbackOnly;
  const begun = parts.sessions.begin(credentials, client);
  if (begun === null) return { kind: 'too-long' };
  parts.watch.remember(begun.session.id, account);
  return { kind: 'logged-in', account, ...begun };
}

const unknownName: Refused = { kind: 'refused', code: 'wrong-password', broker: null };
