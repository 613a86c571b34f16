import {
  explainPolicySchema,
  forbiddenSchema,
  policyExplanationSchema,
  policyPreviewSchema,
  previewPolicySchema,
  problemSchema,
} from '@warren/console-api';
import { parseLossless } from '@warren/management-api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ProblemAnswer } from '../problems/problemAnswer.ts';
import type { ViewerOf } from '../sessions/requestSession.ts';
import type { ProveOrigin } from '../sessions/writeProof.ts';
import { permissionRoutes } from './permissionRoutes.ts';
import type { Asker, PreviewRoom } from './previewRoom.ts';
import { sendJson } from './sendJson.ts';

export interface PreviewOptions {
  readonly preview: PreviewRoom;
  readonly viewerOf: ViewerOf;
  readonly proveOrigin: ProveOrigin;
}

const refusals = { 403: forbiddenSchema, 404: problemSchema, 422: problemSchema, 503: problemSchema };

/** `preview/*` and `explain/*` below `console/`: what a change would do, and why something is as it is. */
export const previewRoutes: FastifyPluginAsyncZod<PreviewOptions> = async (app, options) => {
  const { preview, viewerOf } = options;
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    async (_request: FastifyRequest, body: string) => digitForDigit(body),
  );
  app.addHook('onClose', () => preview.close());
  app.addHook('onRequest', async (request) => {
    const changes = request.method !== 'GET';
    if (changes && request.headers.authorization === undefined) options.proveOrigin(request);
  });

  app.post(
    '/preview/policy',
    {
      schema: {
        summary: 'What a put or delete of a policy or operator policy would do; nothing is changed',
        body: previewPolicySchema,
        response: { 200: policyPreviewSchema, ...refusals },
      },
    },
    async (request, reply) =>
      sendJson(reply, await preview.previewPolicy(await askerOf(request, reply), request.body)),
  );

  app.post(
    '/explain/policy',
    {
      schema: {
        summary:
          'Which policies hold for a queue or exchange, what it goes by, and why the others do not hold',
        body: explainPolicySchema,
        response: { 200: policyExplanationSchema, ...refusals },
      },
    },
    async (request, reply) =>
      sendJson(reply, await preview.explainPolicy(await askerOf(request, reply), request.body)),
  );

  await app.register(permissionRoutes, { preview, askerOf });

  async function askerOf(request: FastifyRequest, reply: FastifyReply): Promise<Asker> {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    return { viewer: await viewerOf(request), signal: gone.signal };
  }
};

/** To a broker 10.0 is not 10. */
function digitForDigit(body: string): unknown {
  try {
    return parseLossless(body);
  } catch {
    throw new ProblemAnswer(400, { error: 'bad-request', reason: 'The body is not JSON.' });
  }
}
