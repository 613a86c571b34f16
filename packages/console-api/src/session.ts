import * as z from 'zod';

/** Body of `POST /console/session`. */
export const credentialsSchema = z.strictObject({
  username: z.string().min(1).max(1024),
  password: z.string().max(4096),
});
export type Credentials = z.infer<typeof credentialsSchema>;

/** Who is logged in. */
export const sessionUserSchema = z.object({
  name: z.string(),
  tags: z.array(z.string()),
  /** Virtual hosts this user may enter; null while the broker does not tell. */
  vhosts: z.array(z.string()).nullable(),
  /** ISO 8601: the session ends at the latest then, and after `idleMs` without use. */
  endsAt: z.string(),
  idleMs: z.int(),
});
export type SessionUser = z.infer<typeof sessionUserSchema>;

/** Answer of `GET /console/session`: 200 with and without a session. Before log-in it tells nothing secret. */
export const sessionSchema = z.object({
  user: sessionUserSchema.nullable(),
  /** Why there is no user although a cookie came: `expired`, `logged-out`, `refused`; null without a cookie. */
  ended: z.enum(['expired', 'logged-out', 'refused']).nullable(),
  /** The cluster is Warren's simulator. */
  demo: z.boolean(),
  /** Name and colour of this environment (WARREN_LABEL), null when none is configured. */
  label: z.object({ text: z.string(), color: z.string().nullable() }).nullable(),
  readOnly: z.boolean(),
  /** Warren's own version: a page that was built for another offers to reload. */
  version: z.string(),
});
export type Session = z.infer<typeof sessionSchema>;

/** Why a log-in was refused (`error` of the problem). */
export const refusalCodes = [
  'wrong-password',
  'no-management-tag',
  'loopback-only',
  'no-virtual-host',
  'broker-unreachable',
  'broker-error',
  'too-many-attempts',
] as const;
export const refusalSchema = z.object({
  error: z.enum(refusalCodes),
  reason: z.string(),
  /** The broker's own words, when it gave any. */
  broker: z.object({ status: z.int(), reason: z.string() }).nullable(),
  retryAfterS: z.int().nullable(),
});
export type Refusal = z.infer<typeof refusalSchema>;
