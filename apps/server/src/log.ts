import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { type DestinationStream, type Logger, pino } from 'pino';
import { loggedPath } from './gateway/gatewayLog.ts';

/** Fields that hold credentials wherever they stand; everything else that is logged is chosen by name. */
const secretFields = ['password', 'authorization', 'cookie', 'set-cookie', 'auth', 'secret', 'token'];

/**
 * The log of the process, one JSON object a line. No request or answer is ever logged whole, and errors lose
 * what could be a credential (S3).
 */
export function createLog(level: string, destination: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: secretFields.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.headers["${name}"]`]),
      },
      serializers: {
        err: loggedError,
        error: loggedError,
        req: ({ method, url }: FastifyRequest) => ({ method, path: loggedPath(url) }),
        res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      },
    },
    destination,
  );
}

/** One line for each of Warren's own answers. */
export const requestLog = fp(
  async (app: FastifyInstance) => {
    app.addHook('onResponse', async (request, reply) => {
      request.log.debug(
        {
          method: request.method,
          path: loggedPath(request.url),
          status: reply.statusCode,
          ms: Math.round(reply.elapsedTime),
        },
        'own request',
      );
    });
  },
  { name: 'request-log' },
);

/** Type, code and stack. The message of an error of ours is a sentence; that of any other may hold what was sent. */
function loggedError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  return { type: error.name, code, message: withoutCredentials(error.message), stack: framesOf(error) };
}

function framesOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}

/** What looks like a credential in a text: Basic and Bearer values, `auth=`, user parts of addresses. */
function withoutCredentials(text: string): string {
  return text
    .replaceAll(/\b(basic|bearer)\s+[^\s"',;]+/gi, '$1 …')
    .replaceAll(
      /\b(auth|token|password|passwd|secret)(["']?\s*[=:]\s*)("[^"]*"|'[^']*'|[^\s&,;}]+)/gi,
      '$1$2…',
    )
    .replaceAll(/\/\/[^/\s@]*@/g, '//…@');
}
