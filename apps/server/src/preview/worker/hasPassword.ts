import { createHash, timingSafeEqual } from 'node:crypto';
import type { UserAccount } from '@warren/management-api';

/**
 * Whether a user has this password: the hash is four bytes of salt and the digest of salt and password, in base64
 * (rabbit_password). Null: by an algorithm that is not known here.
 */
export function hasPassword(
  { passwordHash, hashingAlgorithm }: UserAccount,
  password: string,
): boolean | null {
  const digest = digests.get(hashingAlgorithm ?? '');
  if (digest === undefined || passwordHash === '') return null;
  const bytes = Buffer.from(passwordHash, 'base64');
  const salt = bytes.subarray(0, 4);
  const expected = createHash(digest).update(salt).update(password).digest();
  const kept = bytes.subarray(4);
  return kept.length === expected.length && timingSafeEqual(kept, expected);
}

const digests: ReadonlyMap<string, string> = new Map([
  ['rabbit_password_hashing_sha256', 'sha256'],
  ['rabbit_password_hashing_sha512', 'sha512'],
  ['rabbit_password_hashing_md5', 'md5'],
]);
