import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import { watchBody } from './bodyMemory.ts';
import { headerPairs } from './hopByHop.ts';

/**
 * Sends the head that `response` gets, before or instead of a body. node:http then adds nothing: `Date` is the
 * broker's, and `Connection` only where this connection ends or HTTP/1.0 needs it said.
 */
export function sendHead(
  response: ServerResponse,
  status: number,
  reasonPhrase: string,
  headers: readonly string[],
): void {
  response.sendDate = false;
  if (response.shouldKeepAlive && response.req.httpVersion === '1.1') response.removeHeader('Connection');
  response.writeHead(status, reasonPhrase, [...headers]);
}

/**
 * Streams the body of an answer whose head was sent, and its trailers. A broker that is gone in mid-body ends the
 * client's connection too: a clean end would say that the answer was whole.
 */
export function streamBody(answer: IncomingMessage, sent: ClientRequest, response: ServerResponse): void {
  let bodyBegan = false;
  answer.once('data', () => {
    bodyBegan = true;
  });
  watchBody(answer);
  answer.pipe(response, { end: false });
  answer.once('end', () => {
    const trailers = [...headerPairs(answer.rawTrailers)];
    if (trailers.length > 0) response.addTrailers(trailers);
    response.end();
  });
  answer.once('close', () => {
    if (!answer.complete) response.destroy();
  });
  response.once('close', () => {
    if (!response.writableFinished) sent.destroy();
  });
  // The head goes with the first bytes of the body where they are there already, and alone where they are not.
  setImmediate(() => {
    if (!bodyBegan && !response.writableEnded) response.flushHeaders();
  });
}
