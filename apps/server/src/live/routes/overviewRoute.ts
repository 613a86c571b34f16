import { liveOverviewSchema, problemSchema } from '@warren/console-api';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { LiveOptions } from './liveOptions.ts';
import { rangeSchema } from './rangeSchema.ts';
import { sendEncoded } from './sendEncoded.ts';

/** `GET console/live/overview?range=3600` */
export const overviewRoute: FastifyPluginAsyncZod<LiveOptions> = async (app, { live, viewerOf }) => {
  app.get(
    '/overview',
    {
      schema: {
        summary: 'Queued messages, message rates, totals and churn of the cluster, with their past',
        querystring: z.object({ range: rangeSchema }),
        response: { 200: liveOverviewSchema, 422: problemSchema },
      },
    },
    async (request, reply) => {
      const viewer = await viewerOf(request);
      await sendEncoded(await live.overview(viewer, request.query.range), request, reply);
    },
  );
};
