import { readList, readName, readNumber, readRecord, readText } from './brokerValues.ts';
import { path } from './path.ts';
import { readTags } from './tags.ts';

/** One user of `GET /api/users` or `GET /api/users/U`, normalised. */
export interface UserAccount {
  name: string;
  tags: readonly string[];
  /** Salt and hash in base64; empty for a user without a password, who cannot log in with one. */
  passwordHash: string;
  /** Such as `rabbit_password_hashing_sha256`. */
  hashingAlgorithm: string | null;
  limits: UserLimits;
}

/** Absent: not limited. A negative number limits nothing either. */
export interface UserLimits {
  maxConnections?: number;
  maxChannels?: number;
}

/** How a user is to prove who they are. Whatever is not said anew is gone: a PUT replaces the whole user. */
export type UserSecret =
  | { kind: 'password'; password: string }
  /** As another user's: both then have the same password. */
  | { kind: 'hash'; passwordHash: string; hashingAlgorithm: string | null }
  /** The user cannot log in with a password: only by a certificate or another back end. */
  | { kind: 'none' };

/** Administrators only. Paged from 4.x on; 3.10 sends all whatever is asked. */
export const usersPath = '/api/users';

/** Users who may enter no virtual host. */
export const usersWithoutPermissionsPath = '/api/users/without-permissions';

/** POST takes `bulkDeleteUsersBody`. */
export const bulkDeleteUsersPath = '/api/users/bulk-delete';

/** GET, PUT (201 new, 204 replaced) and DELETE (204). */
export function userPath(name: string): string {
  return path`/api/users/${name}`;
}

export function readUsers(json: unknown): readonly UserAccount[] {
  return readList(json).map(readUser);
}

export function readUser(json: unknown): UserAccount {
  const fields = readRecord(json);
  return {
    name: readName(fields.name),
    tags: readTags(fields.tags),
    passwordHash: readName(fields.password_hash),
    hashingAlgorithm: readText(fields.hashing_algorithm),
    limits: readUserLimits(fields.limits),
  };
}

/** `limits` of a user. */
export function readUserLimits(json: unknown): UserLimits {
  const fields = readRecord(json);
  const limits: UserLimits = {};
  const [connections, channels] = [readNumber(fields['max-connections']), readNumber(fields['max-channels'])];
  if (connections !== null) limits.maxConnections = connections;
  if (channels !== null) limits.maxChannels = channels;
  return limits;
}

/**
 * What PUT of a user takes. Tags go as a list, which 3.10.8 and 4.3.6 take as well as text parted by commas: a tag may
 * have a comma in it. Permissions and limits stay as they are.
 */
export function userBody(tags: readonly string[], secret: UserSecret): Record<string, unknown> {
  if (secret.kind === 'password') return { tags, password: secret.password };
  if (secret.kind === 'none') return { tags };
  const { passwordHash, hashingAlgorithm } = secret;
  return {
    tags,
    password_hash: passwordHash,
    ...(hashingAlgorithm === null ? {} : { hashing_algorithm: hashingAlgorithm }),
  };
}

/**
 * What bulk-delete takes. 3.10 stops at the first name that there is not, with 400 `["no_such_user", name]`, having
 * deleted those before it; 4.x passes such names over (seen on 3.10.8 and 4.3.6).
 */
export function bulkDeleteUsersBody(names: readonly string[]): Record<string, unknown> {
  return { users: names };
}
