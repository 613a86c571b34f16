import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Problem } from '@warren/console-api';

/** An answer of Warren itself. `error` and `reason` repeat nothing of what was sent. */
export interface OwnAnswer extends Pick<Problem, 'error' | 'reason'> {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * Answers a request that no broker answered.
 * @param securityHeaders Headers of every answer that is Warren's own.
 */
export function sendOwnAnswer(
  response: ServerResponse,
  answer: OwnAnswer,
  securityHeaders: Readonly<Record<string, string>>,
): void {
  const body = ownBody(answer);
  response.writeHead(answer.status, {
    ...securityHeaders,
    ...answer.headers,
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}

/** The same as bytes, for a connection on which no request could be read; the connection ends with it. */
export function rawOwnAnswer(answer: OwnAnswer, securityHeaders: Readonly<Record<string, string>>): string {
  const body = ownBody(answer);
  const headers = {
    ...securityHeaders,
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}\r\n${lines.join('')}\r\n${body}`;
}

function ownBody({ error, reason }: OwnAnswer): string {
  return JSON.stringify({ error, reason });
}
