import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sessionKeyIn } from '../../src/sessions/sessionKeys.ts';
import { temporaryFolder } from '../startWarren.ts';

test('S3: the key is made once, for its owner’s eyes only', async () => {
  const folder = join(temporaryFolder(), 'data');
  const key = await sessionKeyIn(folder);
  expect(key).toHaveLength(32);
  expect(await sessionKeyIn(folder)).toEqual(key);
  expect(statSync(join(folder, 'session-key')).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('processes that start at once agree on one key', async () => {
  const folder = temporaryFolder();
  const keys = await Promise.all(Array.from({ length: 8 }, () => sessionKeyIn(folder)));
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
});

test('a data folder that cannot be used is named, and what to do', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  await expect(sessionKeyIn(join(file, 'data'))).rejects.toThrow(
    `The data folder ${join(file, 'data')} cannot be used (ENOTDIR): let Warren write there, or name another with WARREN_DATA_DIR.`,
  );
});

test('a file that holds no key is named and kept', async () => {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'session-key'), 'half a ke');
  chmodSync(join(folder, 'session-key'), 0o600);
  await expect(sessionKeyIn(folder)).rejects.toThrow(/session-key holds no session key: remove it/);
  expect(readFileSync(join(folder, 'session-key'), 'utf8')).toBe('half a ke');
});
