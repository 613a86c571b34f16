/**
 * One request to this page's own server: Warren's endpoints (`console/…`) or the management API behind it
 * (`api/…`), by a path relative to the document's base. The browser adds the session's cookie.
 * @throws {RequestFailed} for every failure but an abort.
 */
export async function request<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
  const answer = await send(path, options);
  const body = await bodyOf(answer, options.parse ?? JSON.parse);
  if (!answer.ok) throw refusal(answer, body);
  if (typeof body === 'string' && body !== '') {
    throw new RequestFailed('not-json', 'The answer was not JSON.', answer.status, body, null);
  }
  // The shape is the server's own, made from the schemas of console-api.
  return body as Answer;
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  signal?: AbortSignal;
  /** Reads the text of an answer; absent: `JSON.parse`, which keeps no digits beyond those of a double. */
  parse?: (text: string) => unknown;
}

/** Any failure of a request, in one shape. */
export class RequestFailed extends Error {
  /** `no-connection`, `not-json`, the `error` word of the answer, or `http`. */
  readonly code: string;
  /** 0: no answer came. */
  readonly status: number;
  /** What was answered: parsed JSON, else text. */
  readonly body: unknown;
  readonly retryAfterS: number | null;

  constructor(code: string, message: string, status: number, body: unknown, retryAfterS: number | null) {
    super(message);
    this.code = code;
    this.status = status;
    this.body = body;
    this.retryAfterS = retryAfterS;
  }
}

async function send(path: string, options: RequestOptions): Promise<Response> {
  const { method = 'GET', body, signal } = options;
  const init: RequestInit = {
    method,
    headers: headersFor(body),
    cache: 'no-store',
    credentials: 'same-origin',
  };
  if (body !== undefined) init.body = JSON.stringify(body);
  if (signal !== undefined) init.signal = signal;
  try {
    return await fetch(new URL(path, document.baseURI), init);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RequestFailed('no-connection', 'Warren did not answer.', 0, null, null);
  }
}

/**
 * JSON first, and whatever else: brokers answer 406 to some writes (limits, protection, purges, resets) of whoever takes
 * JSON alone (seen on 3.10.8 and 4.3.6).
 */
const accepted = 'application/json, */*;q=0.5';

/** The own header is the proof of same origin that every write by session must carry. */
function headersFor(body: unknown): Record<string, string> {
  const headers: Record<string, string> = { accept: accepted, 'x-requested-with': 'warren' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  return headers;
}

async function bodyOf(answer: Response, parse: (text: string) => unknown): Promise<unknown> {
  const text = await answer.text();
  if (text === '') return null;
  try {
    return parse(text);
  } catch {
    return text;
  }
}

function refusal(answer: Response, body: unknown): RequestFailed {
  return new RequestFailed(
    wordOf(body, 'error') ?? 'http',
    wordOf(body, 'reason') ?? `${answer.status} ${answer.statusText}`,
    answer.status,
    body,
    secondsToWait(answer, body),
  );
}

/** From the header, else from the body of Warren's own refusals. */
function secondsToWait(answer: Response, body: unknown): number | null {
  const told: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'retryAfterS') : null;
  const seconds = Number(answer.headers.get('retry-after') ?? told);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}

function wordOf(body: unknown, field: string): string | null {
  if (typeof body !== 'object' || body === null || !(field in body)) return null;
  const value: unknown = Reflect.get(body, field);
  return typeof value === 'string' ? value : null;
}
