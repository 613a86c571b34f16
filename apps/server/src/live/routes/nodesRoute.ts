import { forbiddenSchema, liveNodesSchema, problemSchema } from '@warren/console-api';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { LiveOptions } from './liveOptions.ts';
import { rangeSchema } from './rangeSchema.ts';
import { sendEncoded } from './sendEncoded.ts';

/** `GET console/live/nodes?range=3600` */
export const nodesRoute: FastifyPluginAsyncZod<LiveOptions> = async (app, { live, viewerOf }) => {
  app.get(
    '/nodes',
    {
      schema: {
        summary: 'Every node with its limits, what is wrong with it, and its past',
        querystring: z.object({ range: rangeSchema }),
        response: { 200: liveNodesSchema, 403: forbiddenSchema, 422: problemSchema },
      },
    },
    async (request, reply) => {
      const viewer = await viewerOf(request);
      await sendEncoded(await live.nodes(viewer, request.query.range), request, reply);
    },
  );
};
