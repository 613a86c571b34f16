import { bodyOf, speak } from '../gateway/rawClient.ts';

/** One request as bytes (latin1), which ends its connection. */
export type RequestBytes = string;

/** The answers to requests, one after the other, without what belongs to one connection or moment. */
export async function transcript(
  port: number,
  requests: readonly RequestBytes[],
  localAddress?: string,
): Promise<string[]> {
  const answers: string[] = [];
  for (const bytes of requests) {
    answers.push(timeless(await speak(port, bytes, localAddress), bytes.startsWith('HEAD ')));
  }
  return answers;
}

/**
 * An answer less `Date` and `Connection`, its body without chunk borders, which a sender sets as it likes.
 * Brokers say `100 Continue` only while the body is not there, and send a body with a 404 to HEAD (3.10.8, 4.3.6),
 * which is no part of the answer (RFC 9110 9.3.2).
 */
function timeless(answer: string, toHead: boolean): string {
  const last = answer.replace(/^HTTP\/1.1 100 Continue\r\n\r\n/, '');
  const [statusLine = '', ...lines] = last.slice(0, last.indexOf('\r\n\r\n')).split('\r\n');
  const kept = lines.filter((line) => !/^(date|connection):/i.test(line));
  const chunked = lines.some((line) => /^transfer-encoding: chunked$/i.test(line));
  const body = toHead ? '' : chunked ? withoutChunks(bodyOf(last)) : bodyOf(last);
  return [statusLine, ...kept, '', body].join('\r\n');
}

function withoutChunks(body: string): string {
  const end = body.indexOf('\r\n');
  const length = Number.parseInt(body.slice(0, end), 16);
  if (length === 0) return body.slice(end);
  return body.slice(end + 2, end + 2 + length) + withoutChunks(body.slice(end + 4 + length));
}

export interface RequestParts {
  readonly headers?: readonly string[];
  readonly body?: string;
  /** `name:password`; the administrator of a test cluster by default. */
  readonly credentials?: string | null;
  readonly version?: string;
}

/** The bytes of a request. */
export function requestBytes(method: string, target: string, parts: RequestParts = {}): RequestBytes {
  const { body, credentials = 'admin:admin-pw', version = 'HTTP/1.1' } = parts;
  const bytes = body === undefined ? '' : Buffer.from(body).toString('latin1');
  return [
    `${method} ${target} ${version}`,
    'Host: mq.example:15672',
    ...(credentials === null ? [] : [`Authorization: Basic ${Buffer.from(credentials).toString('base64')}`]),
    ...(parts.headers ?? []),
    ...(body === undefined ? [] : [`Content-Length: ${bytes.length}`]),
    'Connection: close',
    '',
    bytes,
  ].join('\r\n');
}
