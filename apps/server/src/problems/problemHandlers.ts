import type { Problem } from '@warren/console-api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { allowedBy } from './allowedBy.ts';
import { notFound, ProblemAnswer, unprocessable } from './problemAnswer.ts';

/** Answers of Warren itself when something is wrong; they repeat nothing that was sent (S2, S3). */
export const problemHandlers = fp(
  async (app) => {
    app.setErrorHandler(sendProblem);
    app.setNotFoundHandler(() => {
      throw notFound;
    });
  },
  { name: 'problem-handlers' },
);

/** Also for errors that Fastify meets before a route is found, such as a malformed address. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { status, problem, headers } = answerTo(error);
  if (status >= 500 && !(error instanceof ProblemAnswer))
    request.log.error({ err: error }, 'a request failed');
  reply
    .code(status)
    .headers({ 'cache-control': 'no-store', ...headers })
    .send(problem);
}

function answerTo(error: unknown): ProblemAnswer {
  if (error instanceof ProblemAnswer) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issue = error.validation[0];
    return issue === undefined ? badRequest : unprocessable(fieldOf(issue.instancePath), allowedBy(issue));
  }
  const status = statusOf(error);
  const known = known4xx.get(status);
  if (known !== undefined) return new ProblemAnswer(status, known);
  return status < 500 ? badRequest : failed;
}

function fieldOf(path: string): string {
  return path.replace(/^\//, '').replaceAll('/', '.') || 'body';
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

const badRequest = new ProblemAnswer(400, { error: 'bad-request', reason: 'The request cannot be read.' });
const failed = new ProblemAnswer(500, {
  error: 'failed',
  reason: 'Warren failed at this; its log says how.',
});

const known4xx: ReadonlyMap<number, Problem> = new Map([
  [413, { error: 'too-large', reason: 'The body is larger than this address takes.' }],
  [414, { error: 'address-too-long', reason: 'The address is longer than allowed here.' }],
  [415, { error: 'media-type', reason: 'This address takes application/json.' }],
]);
