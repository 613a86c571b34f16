import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Problem } from '@warren/console-api';
import type { RequestClient } from '../clients/requestClient.ts';
import type { Cluster } from '../clusters/cluster.ts';
import type { LoopbackRule } from '../gateway/loopbackRule.ts';
import { ProblemAnswer } from '../problems/problemAnswer.ts';
import type { AccountWatch } from './accountWatch.ts';
import { basicAuthorization, basicUsername } from './basicCredentials.ts';
import { type Account, type AccountReading, readAccount } from './brokerAccount.ts';
import type { ClusterSessions, SessionState } from './clusterSessions.ts';
import { endedProblem } from './endedProblem.ts';
import type { LoginBrake } from './loginBrake.ts';
import { loopbackOnly, refusalAnswer } from './refusal.ts';
import type { SealedSession } from './sealedSession.ts';
import type { Viewer } from './viewer.ts';

export interface ViewerReader {
  /**
   * Who asks one of Warren's own endpoints: by `Authorization`, else by what the cookie stands for.
   * @throws {ProblemAnswer} that turns them away
   */
  read(request: IncomingMessage, state: SessionState): Promise<Viewer>;
  /** The account of an open session; `refused`: the broker no longer takes its credentials. */
  accountOf(session: SealedSession): Promise<Account | null | 'refused'>;
}

export interface ViewerReaderOptions {
  readonly cluster: Cluster;
  readonly sessions: ClusterSessions;
  readonly watch: AccountWatch;
  readonly brake: LoginBrake;
  readonly loopbackRule: LoopbackRule;
  readonly clientOf: (request: IncomingMessage) => RequestClient;
}

export function createViewerReader(options: ViewerReaderOptions): ViewerReader {
  const { cluster, watch, brake, loopbackRule } = options;
  /** Credentials stand in memory only under this key's digest. */
  const digestKey = randomBytes(32);
  const digest = (text: string) => createHmac('sha256', digestKey).update(text).digest('base64');

  async function readByHeader(authorization: string, request: IncomingMessage): Promise<Viewer> {
    if (loopbackRule.refuses(request, authorization)) throw refusalAnswer(loopbackOnly);
    const reading = await watch.accountOf(digest(authorization), async () => {
      const attempt = brake.attempt(options.clientOf(request).address, basicUsername(authorization) ?? '');
      if (attempt.kind === 'too-many') return tooMany(attempt.retryAfterS);
      const account = await readAccount(cluster, authorization);
      if (account.kind === 'account' || account.code !== 'wrong-password') attempt.forget();
      return account;
    });
    if (reading?.kind === 'refused') throw refusalAnswer(reading);
    if (reading === null) throw refusalAnswer(unreachable);
    if (loopbackRule.isLoopbackUser(reading.name) && !loopbackRule.isLoopbackClient(request)) {
      throw refusalAnswer(loopbackOnly);
    }
    return viewer(reading, authorization);
  }

  async function accountOf(session: SealedSession): Promise<Account | null | 'refused'> {
    const authorization = basicAuthorization(session.username, session.password);
    const reading = await watch.accountOf(session.id, () => readAccount(cluster, authorization));
    if (reading?.kind !== 'refused') return reading;
    options.sessions.refuse(session);
    return 'refused';
  }

  return {
    accountOf,
    async read(request, state) {
      const { authorization } = request.headers;
      if (authorization !== undefined) return await readByHeader(authorization, request);
      if (state.kind === 'none') throw new ProblemAnswer(401, notLoggedIn);
      if (state.kind === 'loopback-only') throw refusalAnswer(loopbackOnly);
      if (state.kind === 'ended') throw new ProblemAnswer(401, endedProblem(state.why));
      const account = await accountOf(state.session);
      if (account === 'refused') throw new ProblemAnswer(401, endedProblem('refused'));
      const { username, password } = state.session;
      return viewer(account ?? unknownAccount(username), basicAuthorization(username, password));
    },
  };
}

const notLoggedIn: Problem = { error: 'not-logged-in', reason: 'Log in, or send Basic credentials.' };
const unreachable = { kind: 'refused', code: 'broker-unreachable', broker: null } as const;

function tooMany(retryAfterS: number): AccountReading {
  return { kind: 'refused', code: 'too-many-attempts', broker: null, retryAfterS };
}

/** After a restart without a broker in reach: the session stands, its rights are not known. */
function unknownAccount(name: string): Account {
  return { kind: 'account', name, tags: [], vhosts: null };
}

function viewer({ name, tags, vhosts }: Account, authorization: string): Viewer {
  return { name, tags, vhosts, authorization };
}
