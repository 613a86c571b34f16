import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { notFound, ProblemAnswer } from '../problems/problemAnswer.ts';
import { acceptedEncoding } from './acceptedEncoding.ts';
import type { FirstReads } from './firstReads.ts';
import type { IndexPage } from './indexPage.ts';
import type { WebFile, WebFiles } from './webFiles.ts';

export interface WebAppOptions {
  readonly files: WebFiles;
  readonly index: IndexPage | null;
  /** What the browser sees as the root of this house; begins and ends with a slash. */
  readonly baseHref: string;
  readonly firstReads: FirstReads;
}

/** The built web app below one prefix: its files as the manifest knows them, and its page for every other path. */
export const webApp: FastifyPluginAsync<WebAppOptions> = async (app, options) => {
  const { files, index, baseHref, firstReads } = options;
  if (app.prefix !== '') app.get('', async (_request, reply) => reply.redirect(baseHref));

  app.get('/*', async (request, reply) => {
    const path = (request.raw.url ?? '').split(/[?#]/)[0]?.slice(app.prefix.length + 1) ?? '';
    const file = path === 'index.html' ? undefined : files.get(path);
    if (file !== undefined) return sendFile(file, request, reply);
    if (neverPages.test(path) || !wantsPage(request)) throw notFound;
    if (index === null) throw notBuilt;
    const { html, policy } = index.render(baseHref, await firstReads(request.raw, path));
    return reply
      .headers({ 'content-security-policy': policy, 'cache-control': 'no-store' })
      .type('text/html; charset=utf-8')
      .send(html);
  });
};

/**
 * A hashed file of another build is gone for good, and a page in its place would be run as a script; own endpoints
 * and other clusters have no pages but those that are registered.
 */
const neverPages = /^(?:assets|console|c)(?:\/|$)/;

const notBuilt = new ProblemAnswer(503, {
  error: 'not-built',
  reason: 'The web app is not built yet: start Warren with npm start, which builds it.',
});

function wantsPage(request: FastifyRequest): boolean {
  return request.headers.accept?.includes('text/html') === true;
}

function sendFile(file: WebFile, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const encoding = acceptedEncoding(request.headers['accept-encoding'], file);
  const etag = `"${file.etag}-${encoding}"`;
  reply.headers({
    'cache-control': file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
    vary: 'accept-encoding',
  });
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  const known = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag)) return reply.code(304).send();
  return reply.type(file.contentType).send(file.bytes[encoding]);
}
