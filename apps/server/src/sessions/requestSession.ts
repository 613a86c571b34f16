import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { ClusterSessions, SessionState } from './clusterSessions.ts';
import type { Viewer } from './viewer.ts';
import type { ViewerReader } from './viewerReader.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the cookie stands for. Only below `/console/`. */
    sessionState: SessionState;
  }
}

/** Answers who asks. @throws {ProblemAnswer} that turns them away */
export type ViewerOf = (request: FastifyRequest) => Promise<Viewer>;

/** Opens the session of every request in this scope, and sends its cookie again when it is due. */
export const requestSession = fp<{ sessions: ClusterSessions }>(
  async (app, { sessions }) => {
    app.decorateRequest('sessionState');
    app.addHook('onRequest', async (request, reply) => {
      request.sessionState = await sessions.open(request.raw);
      const { setCookie } = { setCookie: null, ...request.sessionState };
      if (setCookie !== null) reply.header('set-cookie', setCookie);
    });
  },
  { name: 'request-session' },
);

/** @param viewers of the cluster whose scope the request came to */
export function viewerOfRequest(viewers: ViewerReader): ViewerOf {
  return (request) => viewers.read(request.raw, request.sessionState);
}
