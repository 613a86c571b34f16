import type { FastifyPluginAsync } from 'fastify';
import type { ConsoleHouse } from './consoleHouse.ts';
import { healthRoutes } from './health/healthRoutes.ts';
import { liveRoutes } from './live/routes/liveRoutes.ts';
import { collectRoutes, type DescribedRoute } from './openapi/describedRoutes.ts';
import { openApiRoutes } from './openapi/openApiRoutes.ts';
import { previewRoutes } from './preview/previewRoutes.ts';
import { requestSession, viewerOfRequest } from './sessions/requestSession.ts';
import { sessionRoutes } from './sessions/sessionRoutes.ts';
import { originProof } from './sessions/writeProof.ts';

export interface ConsoleOptions {
  readonly house: ConsoleHouse;
  /** As the browser sees it. */
  readonly baseHref: string;
}

/** Warren's own endpoints of one cluster, below `console/`. */
export const consoleRoutes: FastifyPluginAsync<ConsoleOptions> = async (app, { house, baseHref }) => {
  const routes: DescribedRoute[] = [];
  const viewerOf = viewerOfRequest(house.viewers);
  const proveOrigin = originProof(house.clientOf);
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  collectRoutes(app, baseHref, routes);
  await app.register(openApiRoutes, { routes, version: house.version, basePath: baseHref });
  await app.register(requestSession, { sessions: house.sessions });
  await app.register(sessionRoutes, { house, proveOrigin });
  await app.register(healthRoutes, { house, viewerOf });
  await app.register(liveRoutes, { prefix: '/live', live: house.live, viewerOf });
  await app.register(previewRoutes, { preview: house.preview, viewerOf, proveOrigin });
};
