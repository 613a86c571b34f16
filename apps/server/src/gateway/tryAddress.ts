import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import { type Failure, failureOf } from '../clusters/failure.ts';
import type { Upstream } from '../clusters/upstream.ts';
import { watchSilence } from './answerSilence.ts';
import { watchBody } from './bodyMemory.ts';
import { brokerHeaders } from './brokerHeaders.ts';
import type { BrokerRequest } from './brokerRequest.ts';
import type { GatewayLimits } from './gatewayLimits.ts';
import { headerPairs } from './hopByHop.ts';

/** What became of one request to one address. */
export type Try =
  | {
      readonly kind: 'answer';
      readonly answer: IncomingMessage;
      readonly sent: ClientRequest;
      /** The broker said `100 Continue`, and the client was told. */
      readonly continued: boolean;
    }
  | {
      readonly kind: 'failed';
      readonly failure: Failure;
      /** A connection stood, so some of the request may have reached the broker. */
      readonly maybeSent: boolean;
      /** Some of an answer came. */
      readonly answerBegan: boolean;
      /** It was a kept connection, which the broker may have closed in the same moment. */
      readonly keptConnection: boolean;
    };

export interface TryOptions {
  readonly fresh: boolean;
  readonly repeatable: boolean;
  readonly limits: GatewayLimits;
}

/**
 * Sends a request to one address and waits for the head of the answer. Not a byte is handed over, and none of the
 * client's body is taken, before the connection stands: what failed before was certainly not sent.
 */
export function tryAddress(
  upstream: Upstream,
  request: BrokerRequest,
  client: { readonly request: IncomingMessage; readonly response: ServerResponse },
  { fresh, repeatable, limits }: TryOptions,
): Promise<Try> {
  return new Promise((resolve) => {
    let connected = false;
    let continued = false;
    let bytesReadBefore = 0;
    const sent = upstream.request({
      method: request.method,
      path: request.path,
      headers: brokerHeaders(request.method, request.headers, {
        host: upstream.address.url.host,
        authorization: request.authorization,
        withoutCookies: request.withoutCookies,
      }),
      fresh,
    });
    sent.maxHeadersCount = 0;
    const connectLimit = setTimeout(() => sent.destroy(timedOut('no connection')), limits.connectMs);
    const silence = watchSilence(sent, upstream.probe, {
      probeAfterMs: repeatable ? limits.silentReadMs : limits.silentWriteMs,
      // A node that imports definitions may be too busy for one probe, and a change has no other node to go to.
      probes: repeatable ? 1 : 3,
      limitMs: repeatable ? limits.readAnswerMs : limits.writeAnswerMs,
    });
    const abandon = () => sent.destroy();
    client.response.once('close', abandon);

    sent.on('socket', (socket) => {
      bytesReadBefore = socket.bytesRead;
      const ready = socket instanceof TLSSocket ? 'secureConnect' : 'connect';
      if (sent.reusedSocket) begin();
      else socket.once(ready, begin);
    });
    sent.on('continue', () => {
      continued = request.expectsContinue;
      if (continued) client.response.writeContinue();
    });
    sent.on('response', (answer) => {
      settle();
      answer.on('error', () => {});
      resolve({ kind: 'answer', answer, sent, continued });
    });
    sent.on('error', (error) => {
      settle();
      client.request.unpipe(sent);
      resolve({
        kind: 'failed',
        failure: failureOf(error),
        maybeSent: connected,
        answerBegan: (sent.socket?.bytesRead ?? 0) > bytesReadBefore,
        keptConnection: sent.reusedSocket,
      });
    });

    function begin(): void {
      connected = true;
      clearTimeout(connectLimit);
      sent.setTimeout(limits.idleMs, () => {
        if (!silence.waiting()) sent.destroy(timedOut('a body stood still'));
      });
      sendBody(sent, request, client.request);
    }

    function settle(): void {
      clearTimeout(connectLimit);
      silence.end();
      client.response.off('close', abandon);
    }
  });
}

function sendBody(sent: ClientRequest, request: BrokerRequest, source: IncomingMessage): void {
  if (request.body !== 'stream') {
    sent.end(request.body);
    return;
  }
  if (request.expectsContinue) sent.flushHeaders();
  watchBody(source);
  source.pipe(sent, { end: false });
  const finish = () => {
    const trailers = [...headerPairs(source.rawTrailers)];
    if (trailers.length > 0) sent.addTrailers(trailers);
    sent.end();
  };
  if (source.readableEnded) finish();
  else source.once('end', finish);
}

function timedOut(what: string): Error {
  return new DOMException(what, 'TimeoutError');
}
