import type { FastifyReply } from 'fastify';

/** An answer that is JSON already. */
export function sendJson(reply: FastifyReply, json: Uint8Array): FastifyReply {
  return reply.type('application/json; charset=utf-8').send(json);
}
