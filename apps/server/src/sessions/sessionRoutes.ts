import { credentialsSchema, refusalSchema, type Session, sessionSchema } from '@warren/console-api';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { ConsoleHouse } from '../consoleHouse.ts';
import { unprocessable } from '../problems/problemAnswer.ts';
import { logIn } from './logIn.ts';
import { refusalAnswer } from './refusal.ts';
import type { SealedSession } from './sealedSession.ts';
import type { ProveOrigin } from './writeProof.ts';

export interface SessionRoutesOptions {
  readonly house: ConsoleHouse;
  readonly proveOrigin: ProveOrigin;
}

/** `session` below `/console/`: log in, who am I, log out. */
export const sessionRoutes: FastifyPluginAsyncZod<SessionRoutesOptions> = async (app, options) => {
  const { house } = options;
  const { sessions, viewers, config, cluster } = house;

  const onRequest = async (request: FastifyRequest) => options.proveOrigin(request);

  app.get(
    '/session',
    {
      schema: {
        summary: 'Who is logged in; answers without a session too',
        response: { 200: sessionSchema },
      },
    },
    async (request): Promise<Session> => await sessionOf(request),
  );

  app.post(
    '/session',
    {
      onRequest,
      schema: {
        summary: 'Log in with an account of the broker; the answer carries the session cookie',
        body: credentialsSchema,
        response: { 200: sessionSchema, 401: refusalSchema, 429: refusalSchema, 503: refusalSchema },
      },
    },
    async (request, reply) => {
      const client = house.clientOf(request.raw);
      const outcome = await logIn(house, request.body, request.raw);
      if (outcome.kind === 'refused') {
        request.log.info({ client: client.address, refused: outcome.code }, 'a log-in was refused');
        throw refusalAnswer(outcome);
      }
      if (outcome.kind === 'too-long') {
        throw unprocessable(
          'password',
          'about 2,500 bytes together with the user name, as much as a cookie holds',
        );
      }
      await endSession(request);
      reply.removeHeader('set-cookie').header('set-cookie', outcome.setCookie);
      request.log.info({ client: client.address }, 'a user logged in');
      return describe(outcome.session, outcome.account);
    },
  );

  app.delete(
    '/session',
    {
      onRequest,
      schema: {
        summary: 'Log out, in every tab and for every copy of the cookie',
        response: { 200: sessionSchema },
      },
    },
    async (request, reply) => {
      await endSession(request);
      const removal = sessions.removal(house.clientOf(request.raw));
      reply.removeHeader('set-cookie').header('set-cookie', removal);
      return answer(null, null);
    },
  );

  /** The session that the request came with, if any, counts no more. */
  async function endSession({ sessionState, log }: FastifyRequest): Promise<void> {
    if (sessionState.kind !== 'open') return;
    try {
      await sessions.end(sessionState.session);
    } catch (error) {
      log.error(
        { err: error },
        'a log-out could not be written to the data folder: other processes do not know it',
      );
    }
  }

  async function sessionOf(request: FastifyRequest): Promise<Session> {
    const state = request.sessionState;
    if (state.kind === 'none') return answer(null, null);
    if (state.kind === 'ended') return answer(null, state.why);
    if (state.kind === 'loopback-only') return answer(null, 'refused');
    const account = await viewers.accountOf(state.session);
    return account === 'refused' ? answer(null, 'refused') : describe(state.session, account);
  }

  function describe(
    session: SealedSession,
    account: { name: string; tags: readonly string[]; vhosts: readonly string[] | null } | null,
  ): Session {
    return answer(
      {
        name: account?.name ?? session.username,
        tags: [...(account?.tags ?? [])],
        vhosts: account?.vhosts == null ? null : [...account.vhosts],
        endsAt: new Date(session.endsAt).toISOString(),
        idleMs: config.sessionIdleMs,
      },
      null,
    );
  }

  function answer(user: Session['user'], ended: Session['ended']): Session {
    const { label, readOnly } = house.traits;
    return { user, ended, demo: cluster.demo, label, readOnly, version: house.version };
  }
};
