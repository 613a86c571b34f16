import type { FastifyPluginAsync } from 'fastify';
import type { ConsoleHouse } from './consoleHouse.ts';
import { requestSession } from './sessions/requestSession.ts';
import { sessionRoutes } from './sessions/sessionRoutes.ts';

/** Warren's own endpoints of one cluster, below `console/`. */
export const consoleRoutes: FastifyPluginAsync<{ house: ConsoleHouse }> = async (app, { house }) => {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  await app.register(requestSession, { sessions: house.sessions });
  await app.register(sessionRoutes, { house });
};
