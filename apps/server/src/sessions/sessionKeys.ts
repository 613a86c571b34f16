import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeKey } from '../configuration/fileValues.ts';
import { codeOf, DataFolderError, dataFolderUnusable } from './dataFolder.ts';

/**
 * The key of the data folder, made when there is none. Two processes that start at once agree on one.
 * @throws {DataFolderError}
 */
export async function sessionKeyIn(dataDir: string): Promise<Buffer> {
  const path = join(dataDir, 'session-key');
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const text = (await readIfPresent(path)) ?? (await makeKey(path));
    const key = decodeKey(text.trim());
    if (key !== undefined) return key;
  } catch (error) {
    throw dataFolderUnusable(dataDir, error);
  }
  throw new DataFolderError(
    `${path} holds no session key: remove it (everybody logs in again), or restore it from a backup.`,
  );
}

/** Written whole beside its place and then linked there, so that nobody reads half a key. */
async function makeKey(path: string): Promise<string> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
  return await readFile(path, 'utf8');
}

async function readIfPresent(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
