import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** A file of the built web app, whole in memory, with the variants that the build compressed. */
export interface WebFile {
  readonly contentType: string;
  readonly etag: string;
  /** Its name changes with its content. */
  readonly hashed: boolean;
  readonly bytes: Readonly<Record<Encoding, Buffer | null>> & { readonly identity: Buffer };
}

export type Encoding = 'br' | 'gzip' | 'identity';

/** Files by path below the web app's folder, with slashes. Nothing else is ever served (S11). */
export type WebFiles = ReadonlyMap<string, WebFile>;

/** @returns an empty manifest when the web app is not built */
export function readWebFiles(folder: string): WebFiles {
  const paths = filePaths(folder);
  const files = paths.filter((path) => !/\.(?:br|gz)$/.test(path));
  return new Map(files.map((path) => [path, readWebFile(folder, path, paths)]));
}

function readWebFile(folder: string, path: string, paths: readonly string[]): WebFile {
  const variant = (suffix: string) =>
    paths.includes(path + suffix) ? readFileSync(join(folder, path + suffix)) : null;
  const identity = readFileSync(join(folder, path));
  return {
    contentType: contentTypes[extname(path)] ?? 'application/octet-stream',
    etag: createHash('sha256').update(identity).digest('base64url').slice(0, 22),
    hashed: path.startsWith('assets/'),
    bytes: { identity, br: variant('.br'), gzip: variant('.gz') },
  };
}

function filePaths(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  } catch {
    return [];
  }
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
