import type { Encoding, WebFile } from './webFiles.ts';

/** The smallest variant of a file that a client takes (RFC 9110 12.5.3; weights only as yes and no). */
export function acceptedEncoding(header: string | undefined, file: WebFile): Encoding {
  const accepted = new Set(
    (header ?? '')
      .split(',')
      .filter((word) => !/;\s*q=0(?:\.0*)?\s*$/i.test(word))
      .map((word) => word.split(';')[0]?.trim().toLowerCase()),
  );
  return (
    (['br', 'gzip'] as const).find((name) => accepted.has(name) && file.bytes[name] !== null) ?? 'identity'
  );
}
