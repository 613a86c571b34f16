import { forbiddenSchema, liveNodeSchema, problemSchema } from '@warren/console-api';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { LiveOptions } from './liveOptions.ts';
import { rangeSchema } from './rangeSchema.ts';
import { sendEncoded } from './sendEncoded.ts';

/** An Erlang node name is an atom: at most 255 characters. */
const nodeName = z.string().min(1).max(255);

/** `GET console/live/node?name=rabbit%40mq1&range=3600` */
export const nodeRoute: FastifyPluginAsyncZod<LiveOptions> = async (app, { live, viewerOf }) => {
  app.get(
    '/node',
    {
      schema: {
        summary: "Everything of one node's page",
        querystring: z.object({ name: nodeName, range: rangeSchema }),
        response: { 200: liveNodeSchema, 403: forbiddenSchema, 404: problemSchema, 422: problemSchema },
      },
    },
    async (request, reply) => {
      const { name, range } = request.query;
      const viewer = await viewerOf(request);
      await sendEncoded(await live.node(viewer, name, range), request, reply);
    },
  );
};
