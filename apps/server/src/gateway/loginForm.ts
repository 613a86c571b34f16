import type { IncomingMessage } from 'node:http';

/** A broker reads at most 64,000 bytes of a log-in form. */
export const loginFormLimit = 64_000;

/**
 * Whether the broker takes a request as `POST /api/login`. Cowboy splits the path at slashes, decodes each part
 * and then resolves dots, so this does the same; empty parts and a path prefix of the broker change nothing.
 */
export function isLogin(method: string, path: string): boolean {
  if (method !== 'POST') return false;
  const parts: string[] = [];
  for (const raw of path.split(/[?#]/, 1)[0]?.split('/') ?? []) {
    const part = decodePercent(raw);
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.at(-1) === 'login' && parts.at(-2) === 'api';
}

/** Every name that a log-in form could be about, as bytes (latin1). */
export function loginFormNames(body: Buffer): string[] {
  return decodeForm(body.toString('latin1')).flatMap(([name, value]) => (name === 'username' ? [value] : []));
}

/** Reads a small body whole. Null: it is larger than `limit`; the rest is left unread. */
export async function readSmallBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Pairs of a form or query, in order, with escapes decoded to bytes (latin1); broken escapes stay. */
export function decodeForm(text: string): [name: string, value: string][] {
  return text.split(/[&;]/).map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [decodePercent(name.replaceAll('+', ' ')), decodePercent(value.join('=').replaceAll('+', ' '))];
  });
}

function decodePercent(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
