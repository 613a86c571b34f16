import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RequestClient } from '../clients/requestClient.ts';
import type { LoopbackRule } from '../gateway/loopbackRule.ts';
import type { LoggedOut } from './loggedOut.ts';
import type { Seal, SealedSession } from './sealedSession.ts';
import type { SessionCookie } from './sessionCookie.ts';

/** The sessions of one cluster: those in cookies, those that ended early. */
export interface ClusterSessions {
  readonly cookie: SessionCookie;
  /** What the cookie of a request stands for now. */
  open(request: IncomingMessage): Promise<SessionState>;
  /** @returns the session, and the `Set-Cookie` that carries it; null: it does not fit into a cookie. */
  begin(
    credentials: { username: string; password: string },
    client: RequestClient,
  ): { session: SealedSession; setCookie: string } | null;
  /** The same session with other credentials: its own user changed the password. */
  renewCredentials(session: SealedSession, password: string, client: RequestClient): string;
  /** Ends a session for every holder of its cookie; rejects when that holds in this process only. */
  end(session: SealedSession): Promise<void>;
  /** The `Set-Cookie` that removes the cookie. */
  removal(client: RequestClient): string;
  /** The broker no longer takes its credentials. */
  refuse(session: SealedSession): void;
}

export type SessionState =
  | { readonly kind: 'none' }
  | { readonly kind: 'ended'; readonly why: 'expired' | 'logged-out' | 'refused' }
  /** A name of `loopback_users`, whose session was begun on this machine and is used from another. */
  | { readonly kind: 'loopback-only' }
  /** `setCookie`: renewed by use. */
  | { readonly kind: 'open'; readonly session: SealedSession; readonly setCookie: string | null };

export interface ClusterSessionsOptions {
  readonly clusterId: string;
  readonly cookie: SessionCookie;
  readonly seal: Seal;
  readonly loggedOut: LoggedOut;
  readonly idleMs: number;
  readonly maxMs: number;
  readonly loopbackRule: LoopbackRule;
  readonly clientOf: (request: IncomingMessage) => RequestClient;
  readonly now: () => number;
}

/** A cookie is renewed at most this often. */
const renewalMs = 60_000;
/** Browsers drop larger cookies without a word (RFC 6265 6.1: name, value and attributes). */
const mostCookieBytes = 4096;

export function createClusterSessions(options: ClusterSessionsOptions): ClusterSessions {
  const { clusterId, cookie, seal, idleMs, maxMs, now } = options;
  const refused = new Map<string, number>();

  const setCookie = (session: SealedSession, client: RequestClient) =>
    seal.serializeCookie(cookie.name, seal.seal(session), cookie.attributes(client.secure));
  const isOver = ({ issuedAt, endsAt, idleEndsAt }: SealedSession) =>
    now() >= Math.min(endsAt, idleEndsAt, issuedAt + maxMs);
  const idleEnd = (endsAt: number) => Math.min(now() + idleMs, endsAt);

  return {
    cookie,
    async open(request) {
      const value = seal.parseCookies(request.headers.cookie ?? '')[cookie.name];
      if (value === undefined || value === '') return { kind: 'none' };
      const opened = seal.open(value);
      if (opened === null || opened.session.cluster !== clusterId || isOver(opened.session)) {
        return { kind: 'ended', why: 'expired' };
      }
      const { session } = opened;
      if (await options.loggedOut.has(session.id, session.endsAt))
        return { kind: 'ended', why: 'logged-out' };
      if (refused.has(session.id)) return { kind: 'ended', why: 'refused' };
      const { loopbackRule } = options;
      if (loopbackRule.isLoopbackUser(session.username) && !loopbackRule.isLoopbackClient(request)) {
        return { kind: 'loopback-only' };
      }
      const due = opened.oldKey || idleEnd(session.endsAt) - session.idleEndsAt >= renewalMs;
      if (!due) return { kind: 'open', session, setCookie: null };
      const renewed = { ...session, idleEndsAt: idleEnd(session.endsAt) };
      return { kind: 'open', session: renewed, setCookie: setCookie(renewed, options.clientOf(request)) };
    },
    begin({ username, password }, client) {
      const endsAt = now() + maxMs;
      const session = {
        id: randomBytes(18).toString('base64url'),
        cluster: clusterId,
        username,
        password,
        issuedAt: now(),
        endsAt,
        idleEndsAt: idleEnd(endsAt),
      };
      const header = setCookie(session, client);
      return header.length > mostCookieBytes ? null : { session, setCookie: header };
    },
    renewCredentials(session, password, client) {
      return setCookie({ ...session, password }, client);
    },
    end: (session) => options.loggedOut.deny(session.id, session.endsAt),
    removal(client) {
      return seal.serializeCookie(cookie.name, '', { ...cookie.attributes(client.secure), maxAge: 0 });
    },
    refuse(session) {
      for (const [id, endsAt] of refused) if (endsAt <= now()) refused.delete(id);
      refused.set(session.id, session.endsAt);
    },
  };
}
