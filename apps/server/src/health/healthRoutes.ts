import { attemptSchema } from '@warren/console-api';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { ConsoleHouse } from '../consoleHouse.ts';
import type { ViewerOf } from '../sessions/requestSession.ts';

const healthSchema = z.object({
  version: z.string(),
  cluster: z.string(),
  demo: z.boolean(),
  /** The last that was tried on each management address; reason `answered` when it did. */
  addresses: z.array(attemptSchema.extend({ at: z.string().nullable() })),
});

const selfCheckSchema = z.object({
  /** `decoded`: a proxy in front changed `%2F` to `/`, so that names with a slash do not reach the broker. */
  encodedSlash: z.enum(['kept', 'decoded']),
});

/** How Warren itself is doing, and what a reverse proxy in front of it does to addresses. */
export const healthRoutes: FastifyPluginAsyncZod<{ house: ConsoleHouse; viewerOf: ViewerOf }> = async (
  app,
  { house, viewerOf },
) => {
  app.get(
    '/health',
    {
      schema: {
        summary: "Warren's version and what it met last on each management address",
        response: { 200: healthSchema },
      },
    },
    async (request) => {
      await viewerOf(request);
      return {
        version: house.version,
        cluster: house.traits.id,
        demo: house.cluster.demo,
        addresses: house.cluster.attempts().map(({ address, at, failure }) => ({
          address: address.url.host,
          node: null,
          reason: failure ?? (at === null ? 'untried' : 'answered'),
          at: at === null ? null : new Date(at).toISOString(),
        })),
      };
    },
  );

  app.get(
    '/self-check/*',
    {
      schema: {
        summary: 'Ask for self-check/%2F: tells whether the encoded slash arrived so',
        response: { 200: selfCheckSchema },
      },
    },
    async (request) => ({
      encodedSlash: /\/self-check\/%2f$/i.test(request.raw.url ?? '')
        ? ('kept' as const)
        : ('decoded' as const),
    }),
  );
};
