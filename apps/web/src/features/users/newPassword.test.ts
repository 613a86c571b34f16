import { expect, test } from 'vitest';
import { newPassword } from './newPassword.ts';

test('a made password is long, needs no quoting and is never the same', () => {
  const made = Array.from({ length: 200 }, newPassword);
  expect(made.every((password) => /^[A-Za-z2-9]{24}$/.test(password))).toBe(true);
  expect(new Set(made).size).toBe(200);
});
