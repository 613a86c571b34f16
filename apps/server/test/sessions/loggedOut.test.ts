import { readdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openLoggedOut } from '../../src/sessions/loggedOut.ts';
import { temporaryFolder } from '../startWarren.ts';

const day = 86_400_000;
const noon = Date.UTC(2026, 10, 24, 12);

test('S16: what one process denies, another with the same folder denies too', async () => {
  const folder = temporaryFolder();
  const [one, other] = [await openLoggedOut(folder, () => noon), await openLoggedOut(folder, () => noon)];
  await one.deny('first', noon + 1);
  expect(await other.has('first', noon + 1)).toBe(true);
  await one.deny('second', noon + 2);
  await other.deny('third', noon + 3);
  for (const id of ['first', 'second', 'third']) {
    expect(await one.has(id, noon + 1)).toBe(true);
    expect(await other.has(id, noon + 1)).toBe(true);
  }
  expect(await one.has('fourth', noon + 1)).toBe(false);
});

test('denials are kept until the day is over on which their sessions end', async () => {
  const folder = temporaryFolder();
  const before = await openLoggedOut(folder, () => noon);
  await before.deny('today', noon + 1);
  await before.deny('tomorrow', noon + day);
  const after = await openLoggedOut(folder, () => noon + day);
  expect(await after.has('tomorrow', noon + day)).toBe(true);
  expect(readdirSync(`${folder}/logged-out`)).toEqual(['2026-11-25']);
});

test('a data folder in which nothing can be kept is named', async () => {
  const folder = temporaryFolder();
  writeFileSync(`${folder}/logged-out`, 'a file');
  await expect(openLoggedOut(folder, () => noon)).rejects.toThrow(
    `The data folder ${folder} cannot be used (EEXIST): let Warren write there, or name another with WARREN_DATA_DIR.`,
  );
});
