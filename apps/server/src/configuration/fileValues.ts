import { readFileSync } from 'node:fs';
import { parsed } from './parsed.ts';

/** The text of a file that is named. */
export const fileText = parsed(
  (path) => contentOf(path)?.toString('utf8'),
  'the path of a file that Warren can read',
);

/** One key, or two while changing it: 32 bytes each. */
export const sessionKeys = parsed((text) => {
  const keys = text.split(',').map((word) => sessionKey(word.trim()));
  return keys.length <= 2 && keys.every((key) => key !== undefined) ? keys : undefined;
}, '32 bytes as base64 (openssl rand -base64 32), or the path of a file that holds them; at most two, comma-separated');

function sessionKey(word: string): Buffer | undefined {
  return decodeKey(word) ?? keyIn(contentOf(word));
}

/** @returns the 32 bytes that a text of base64 stands for, undefined when it stands for anything else */
export function decodeKey(text: string): Buffer | undefined {
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return undefined;
  const key = Buffer.from(text, 'base64');
  return key.length === 32 ? key : undefined;
}

function keyIn(content: Buffer | undefined): Buffer | undefined {
  return content?.length === 32 ? content : decodeKey(content?.toString('latin1').trim() ?? '');
}

function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
