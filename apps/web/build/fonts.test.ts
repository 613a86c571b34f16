import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fonts } from './fonts.ts';

test.each(Object.entries(fonts))(
  '%s is what its package and the script make of it',
  async (name, make) => {
    const committed = await readFile(new URL(`../src/fonts/${name}`, import.meta.url));
    expect(committed.equals(await make())).toBe(true);
  },
  60_000,
);
