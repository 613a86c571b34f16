import {
  explainPermissionSchema,
  forbiddenSchema,
  permissionExplanationSchema,
  permissionFindingsQuerySchema,
  permissionFindingsSchema,
  permissionPreviewSchema,
  previewPermissionSchema,
  problemSchema,
  whoMayAnswerSchema,
  whoMaySchema,
} from '@warren/console-api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { PermissionRoom } from './permissionRoom.ts';
import type { Asker } from './previewRoom.ts';
import { sendJson } from './sendJson.ts';

export interface PermissionRouteOptions {
  readonly preview: PermissionRoom;
  readonly askerOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Asker>;
}

const refusals = { 403: forbiddenSchema, 404: problemSchema, 422: problemSchema, 503: problemSchema };

/** What permissions allow and a change of them would do; within the routes of previews. */
export const permissionRoutes: FastifyPluginAsyncZod<PermissionRouteOptions> = async (app, options) => {
  const { preview, askerOf } = options;

  app.post(
    '/explain/permission',
    {
      schema: {
        summary: 'Whether a user may do something over AMQP, the checks of the broker, and its words',
        body: explainPermissionSchema,
        response: { 200: permissionExplanationSchema, ...refusals },
      },
    },
    async (request, reply) =>
      sendJson(reply, await preview.explainPermission(await askerOf(request, reply), request.body)),
  );

  app.post(
    '/explain/who-may',
    {
      schema: {
        summary: 'Which users may do something over AMQP; for administrators',
        body: whoMaySchema,
        response: { 200: whoMayAnswerSchema, ...refusals },
      },
    },
    async (request, reply) =>
      sendJson(reply, await preview.whoMay(await askerOf(request, reply), request.body)),
  );

  app.post(
    '/preview/permission',
    {
      schema: {
        summary: "What a change of a user's permissions would do; nothing is changed; for administrators",
        body: previewPermissionSchema,
        response: { 200: permissionPreviewSchema, ...refusals },
      },
    },
    async (request, reply) =>
      sendJson(reply, await preview.previewPermission(await askerOf(request, reply), request.body)),
  );

  app.get(
    '/findings/permissions',
    {
      schema: {
        summary: 'What is worth a look in users, permissions and virtual hosts; for administrators',
        querystring: permissionFindingsQuerySchema,
        response: { 200: permissionFindingsSchema, ...refusals },
      },
    },
    async (request, reply) =>
      sendJson(reply, await preview.permissionFindings(await askerOf(request, reply), request.query)),
  );
};
