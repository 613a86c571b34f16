import type { FastifyPluginAsync } from 'fastify';
import { healthRoute } from './healthRoute.ts';
import type { LiveOptions } from './liveOptions.ts';
import { nodeRoute } from './nodeRoute.ts';
import { nodesRoute } from './nodesRoute.ts';
import { overviewRoute } from './overviewRoute.ts';

/** `live/*` below `console/`: what many people watch, read once for all of them. */
export const liveRoutes: FastifyPluginAsync<LiveOptions> = async (app, { live, viewerOf }) => {
  // Without the prefix that stands in the options, which would count again in each.
  const options = { live, viewerOf };
  app.addHook('onClose', async () => live.close());
  await app.register(healthRoute, options);
  await app.register(overviewRoute, options);
  await app.register(nodesRoute, options);
  await app.register(nodeRoute, options);
};
