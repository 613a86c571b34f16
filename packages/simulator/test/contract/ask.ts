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
  /** The Accept header; none by default. */
  readonly accept?: string;
  readonly form?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text goes out as it is written. */
  readonly body?: unknown;
}

/** Asks one node; the path goes out as it is written, with whatever dots and signs it has. */
export function ask(node: HarnessNode, path: string, question: Question = {}): Promise<Answer> {
  const { hostname, port } = new URL(node.url);
  const { method = 'GET', as = 'admin' } = question;
  const body = bodyOf(question);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        hostname,
        port,
        path,
        method,
        headers: {
          ...headersFor(as, question.form === undefined, body),
          ...(question.accept === undefined ? {} : { accept: question.accept }),
        },
        agent: false,
      },
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

function bodyOf({ form, body }: Question): string | undefined {
  if (form !== undefined) return new URLSearchParams(form).toString();
  return typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
}

function headersFor(
  as: Exclude<Question['as'], undefined>,
  isJson: boolean,
  body: string | undefined,
): Record<string, string> {
  return {
    ...(as === null
      ? {}
      : { authorization: typeof as === 'string' ? basic(as, users[as]) : as.authorization }),
    ...(body === undefined
      ? {}
      : {
          'content-type': isJson ? 'application/json' : 'application/x-www-form-urlencoded',
          'content-length': String(Buffer.byteLength(body)),
        }),
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
