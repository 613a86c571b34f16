import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type OwnAnswer, rawOwnAnswer } from './ownAnswer.ts';

/**
 * Answers what node:http could not read as a request, and ends the connection. For `clientError` of a server.
 * Answers at most once, and nothing where another answer has begun.
 */
export function clientErrorAnswer(
  error: Error & { code?: string },
  socket: Duplex,
  securityHeaders: Readonly<Record<string, string>>,
): void {
  if (socket.destroyed || socket.writableEnded) return;
  if (error.code === 'ECONNRESET' || !socket.writable || belongsToAnother(socket)) {
    socket.destroy();
    return;
  }
  socket.end(rawOwnAnswer(answerTo(error.code ?? ''), securityHeaders), () => socket.destroy());
}

/** Remembers what is being answered on a connection, so that an error does not write into it. */
export function rememberAnswer(request: IncomingMessage, response: ServerResponse): void {
  answering.set(request.socket, { request, response });
}

/** True while an answer has begun, or a whole request waits for its answer: the error is not about that one. */
function belongsToAnother(socket: Duplex): boolean {
  const current = answering.get(socket);
  if (current === undefined || current.response.writableFinished) return false;
  return current.response.headersSent || current.request.complete;
}

const answering = new WeakMap<Duplex, { request: IncomingMessage; response: ServerResponse }>();

function answerTo(code: string): OwnAnswer {
  return answers.get(code) ?? badRequest;
}

const badRequest: OwnAnswer = {
  status: 400,
  error: 'bad-request',
  reason: 'This is not a request that HTTP/1.1 allows (RFC 9112).',
};

const answers: ReadonlyMap<string, OwnAnswer> = new Map([
  [
    'HPE_INVALID_METHOD',
    { status: 501, error: 'method-not-implemented', reason: 'This request method is not implemented.' },
  ],
  [
    'HPE_HEADER_OVERFLOW',
    { status: 431, error: 'headers-too-large', reason: 'Request line and headers may hold 64 KiB together.' },
  ],
  [
    'HPE_CHUNK_EXTENSIONS_OVERFLOW',
    { status: 413, error: 'chunk-extensions-too-large', reason: 'Chunk extensions may hold 16 KiB.' },
  ],
  [
    'ERR_HTTP_REQUEST_TIMEOUT',
    { status: 408, error: 'request-timeout', reason: 'The headers of the request did not arrive in time.' },
  ],
]);
