import { liveHealthSchema } from '@warren/console-api';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { LiveOptions } from './liveOptions.ts';
import { sendEncoded } from './sendEncoded.ts';

/** `GET console/live/health` */
export const healthRoute: FastifyPluginAsyncZod<LiveOptions> = async (app, { live, viewerOf }) => {
  app.get(
    '/health',
    {
      schema: {
        summary: 'The verdicts, worst first, with the rules they were judged by',
        response: { 200: liveHealthSchema },
      },
    },
    async (request, reply) => sendEncoded(await live.health(await viewerOf(request)), request, reply),
  );
};
