import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One hash of names and contents of files; of a folder all below it count, save what is installed, built or tested.
 * @param {string} root
 * @param {readonly string[]} paths below `root`; what does not exist counts as such
 */
export function contentHash(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths) addPath(hash, root, path);
  return hash.digest('hex');
}

const ignored = new Set(['node_modules', 'dist', 'test', 'test-results']);

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} root
 * @param {string} path
 */
function addPath(hash, root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    for (const name of readdirSync(join(root, path)).sort()) {
      if (!ignored.has(name)) addPath(hash, root, `${path}/${name}`);
    }
    return;
  }
  const content = found === undefined ? 'absent' : readFileSync(join(root, path));
  hash.update(`${path}\0${content.length}\0`).update(content);
}
