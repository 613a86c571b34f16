import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { ClusterReadiness } from './readiness.ts';

export const aliveSchema = z.object({ alive: z.literal(true) });

export const readySchema = z.object({
  ready: z.boolean(),
  clusters: z.array(
    z.object({
      cluster: z.string(),
      ready: z.boolean(),
      failing: z.array(z.object({ address: z.string(), failure: z.string() })),
    }),
  ),
});

export interface ProbeOptions {
  readonly readiness: readonly (() => Promise<ClusterReadiness>)[];
}

/** What an orchestrator asks without credentials: `/healthz` and `/readyz`. */
export const probeRoutes: FastifyPluginAsyncZod<ProbeOptions> = async (app, { readiness }) => {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  app.get(
    '/healthz',
    { schema: { summary: 'The process answers', response: { 200: aliveSchema } } },
    async () => ({ alive: true as const }),
  );

  app.get(
    '/readyz',
    {
      schema: {
        summary: 'Every cluster has an address that answered lately; 503 says which has not',
        response: { 200: readySchema, 503: readySchema },
      },
    },
    async (_request, reply) => {
      const clusters = await Promise.all(readiness.map((ask) => ask()));
      const ready = clusters.every((cluster) => cluster.ready);
      const body = {
        ready,
        clusters: clusters.map((cluster) => ({ ...cluster, failing: [...cluster.failing] })),
      };
      return ready ? body : reply.code(503).send(body);
    },
  );
};
