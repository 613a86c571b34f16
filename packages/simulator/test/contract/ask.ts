import { request } from 'node:http';
import { type HarnessNode, type UserName, users } from './harness.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  readonly json: unknown;
}

export interface Question {
  readonly method?: string;
  /** A user, a whole Authorization header, or null for none. The administrator `admin` by default. */
  readonly as?: UserName | { readonly authorization: string } | null;
  readonly form?: Readonly<Record<string, string>>;
}

/** Asks one node; the path goes out as it is written, with whatever dots and signs it has. */
export function ask(node: HarnessNode, path: string, question: Question = {}): Promise<Answer> {
  const { hostname, port } = new URL(node.url);
  const { method = 'GET', as = 'admin', form } = question;
  const body = form === undefined ? undefined : new URLSearchParams(form).toString();
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method, headers: headersFor(as, body), agent: false },
      (response) => {
        response.setEncoding('utf8');
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('error', reject);
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: parse(text) });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

function headersFor(
  as: Exclude<Question['as'], undefined>,
  body: string | undefined,
): Record<string, string> {
  return {
    ...(as === null
      ? {}
      : { authorization: typeof as === 'string' ? basic(as, users[as]) : as.authorization }),
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }),
  };
}

/** The Authorization header of HTTP Basic. */
export function basic(name: string, password: string): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
