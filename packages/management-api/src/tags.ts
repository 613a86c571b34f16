import { readList } from './brokerValues.ts';

/**
 * Tags of a user or a virtual host, as they were given. They come as a list, or as text parted by commas from old
 * brokers. Brokers keep tags of users, 3.10 those of virtual hosts too, as bytes and send each byte as a character of
 * its own: "é" comes as "Ã©". A virtual host's tag "null" comes as null (both seen on 3.10.8 and 4.3.6).
 */
export function readTags(json: unknown): readonly string[] {
  const tags =
    typeof json === 'string' ? json.split(',').map((tag) => tag.trim()) : readList(json).map(readTag);
  return tags.filter((tag) => tag !== '').map(charactersOfBytes);
}

function readTag(json: unknown): string {
  if (json === null) return 'null';
  return typeof json === 'string' ? json : '';
}

/** Text whose characters are the bytes of UTF-8, read as such; any other text is as it is. */
function charactersOfBytes(text: string): string {
  const bytes = Uint8Array.from(text, (character) => Math.min(character.charCodeAt(0), invalidByte));
  if (bytes.every((byte) => byte < 0x80)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return text;
  }
}

/** A byte that UTF-8 does not have. */
const invalidByte = 0xff;
