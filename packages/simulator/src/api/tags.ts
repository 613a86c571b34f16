import type { Reply } from './exchange.ts';

/**
 * Tags of a user or a virtual host: a list, or text parted by commas. A tag is an Erlang atom without blanks around: it
 * has at most 255 characters, which are bytes of what was sent.
 */
export function readTags(json: unknown): string[] | Reply {
  const isText = typeof json === 'string';
  if (!isText && !Array.isArray(json)) return { crash: true };
  const texts: unknown[] = isText ? json.split(',') : json;
  const tags = texts.map((tag) => String(tag).trim()).filter((tag) => tag !== '' || !isText);
  const isTooLong = tags.some((tag) => new TextEncoder().encode(tag).length > 255);
  return isTooLong ? { crash: true } : tags;
}
