import { randomBytes } from 'node:crypto';
import type { FastifyPluginAsync } from 'fastify';
import { pagePolicy } from '../ownHeaders.ts';
import type { DescribedRoute } from './describedRoutes.ts';
import { openApiDocument } from './openApiDocument.ts';
import { openApiPage } from './openApiPage.ts';

export interface OpenApiOptions {
  readonly routes: readonly DescribedRoute[];
  readonly version: string;
  readonly basePath: string;
}

/** `openapi.json` and a page of the same below `/console/`. */
export const openApiRoutes: FastifyPluginAsync<OpenApiOptions> = async (app, options) => {
  const { routes, version, basePath } = options;
  app.get('/openapi.json', async () => openApiDocument(routes, version, basePath));
  app.get('/openapi', async (_request, reply) => {
    const nonce = randomBytes(18).toString('base64');
    return reply
      .header('content-security-policy', pagePolicy(nonce))
      .type('text/html; charset=utf-8')
      .send(openApiPage(routes, version, nonce));
  });
};
