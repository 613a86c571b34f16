import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import { clientErrorAnswer, rememberAnswer } from './clientErrorAnswer.ts';
import type { Gateway } from './gateway.ts';
import { type OwnAnswer, rawOwnAnswer, sendOwnAnswer } from './ownAnswer.ts';

export interface GatewayServerOptions {
  readonly gateway: Gateway;
  /** Gets every request that the gateway does not take: Fastify's router. */
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
  /** PEM; without it the server speaks plain HTTP. */
  readonly tls?: { readonly cert: string; readonly key: string } | null;
  readonly securityHeaders: Readonly<Record<string, string>>;
}

/**
 * The HTTP server in which the gateway stands before the router. It drops nothing in silence, answers every
 * malformed request itself, and sets no limit to how long a request or an answer may take as a whole.
 */
export function createGatewayServer(options: GatewayServerOptions): http.Server | https.Server {
  const { gateway, handler, securityHeaders } = options;
  const server =
    options.tls == null
      ? http.createServer(serverSettings)
      : https.createServer({ ...serverSettings, cert: options.tls.cert, key: options.tls.key });
  // 0: no limit, so that no header is dropped; `maxHeaderSize` bounds them.
  server.maxHeadersCount = 0;

  function take(request: IncomingMessage, response: ServerResponse, expectsContinue: boolean): boolean {
    rememberAnswer(request, response);
    const refused = malformed(request);
    if (refused === null) return gateway(request, response, expectsContinue);
    sendOwnAnswer(response, refused, { ...securityHeaders, Connection: 'close' });
    return true;
  }

  server.on('request', (request, response) => {
    if (!take(request, response, false)) handler(request, response);
  });
  server.on('checkContinue', (request, response) => {
    if (take(request, response, true)) return;
    response.writeContinue();
    handler(request, response);
  });
  server.on('checkExpectation', (request, response) => {
    if (!take(request, response, false)) sendOwnAnswer(response, expectationFailed, securityHeaders);
  });
  server.on('connect', (_request, socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(rawOwnAnswer(connectRefused, securityHeaders));
  });
  server.on('clientError', (error, socket) => clientErrorAnswer(error, socket, securityHeaders));
  return server;
}

const serverSettings = {
  /** More than a broker takes (100 headers of 4 KiB, a line of 8 KiB), so that the broker answers that itself. */
  maxHeaderSize: 64 * 1024,
  /** Answered by `malformed`, with our headers. */
  requireHostHeader: false,
  insecureHTTPParser: false,
  /** For a whole request; a long upload is none the worse for it. The headers still have 60 s. */
  requestTimeout: 0,
  /** Longer than load balancers keep theirs (60 s), so that they do not meet a connection just closed. */
  keepAliveTimeout: 65_000,
};

/** What Node's parser lets through and RFC 9112 does not. */
function malformed(request: IncomingMessage): OwnAnswer | null {
  const http11 = request.httpVersion === '1.1';
  if (!http11 && request.httpVersion !== '1.0') {
    return { status: 505, error: 'version-not-supported', reason: 'Spoken here: HTTP/1.1 and HTTP/1.0.' };
  }
  if (http11 && request.headers.host === undefined) {
    return { status: 400, error: 'bad-request', reason: 'The header Host is missing (RFC 9112 3.2).' };
  }
  if (!http11 && request.headers['transfer-encoding'] !== undefined) {
    const reason = 'Only HTTP/1.1 knows Transfer-Encoding (RFC 9112 6.1).';
    return { status: 400, error: 'bad-request', reason };
  }
  return null;
}

const expectationFailed: OwnAnswer = {
  status: 417,
  error: 'expectation-failed',
  reason: 'The only expectation known here is 100-continue.',
};

const connectRefused: OwnAnswer = {
  status: 501,
  error: 'method-not-implemented',
  reason: 'This server is no tunnel.',
};
