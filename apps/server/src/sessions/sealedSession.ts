import secureSession from '@fastify/secure-session';
import Fastify from 'fastify';
import * as z from 'zod';

/** What the cookie holds, sealed. Times in milliseconds since the epoch. */
const sealedSessionSchema = z.object({
  /** Random; a log-out denies it. */
  id: z.string(),
  /** The cluster that this account was accepted by; it counts nowhere else. */
  cluster: z.string(),
  username: z.string(),
  password: z.string(),
  issuedAt: z.number(),
  endsAt: z.number(),
  idleEndsAt: z.number(),
});
export type SealedSession = z.infer<typeof sealedSessionSchema>;

export interface OpenedSession {
  readonly session: SealedSession;
  /** It was sealed with a key that is on its way out. */
  readonly oldKey: boolean;
}

/** Turns sessions into cookie values and back. */
export interface Seal {
  seal(session: SealedSession): string;
  /** Null: the value was not sealed by one of our keys, or not by this version. */
  open(cookieValue: string): OpenedSession | null;
  parseCookies(header: string): Record<string, string | undefined>;
  serializeCookie(name: string, value: string, attributes: CookieAttributes): string;
}

export interface CookieAttributes {
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: true;
  readonly sameSite: 'strict';
  /** Without it the cookie ends with the browser. */
  readonly maxAge?: number;
}

/**
 * Opens the seal in an instance of its own: in the app, the plugin's hooks would open and renew the cookie
 * without asking who was logged out.
 * @param keys 32 bytes each: the first seals, all open
 * @param maxMs no cookie opens that was sealed longer ago
 */
export async function openSeal(keys: readonly Buffer[], maxMs: number): Promise<Seal> {
  const sealing = Fastify();
  await sealing.register(secureSession, { key: [...keys], expiry: Math.ceil(maxMs / 1000) + 60 });
  await sealing.ready();
  return {
    seal: (session) => sealing.encodeSecureSession(sealing.createSecureSession({ ...session })),
    open(cookieValue) {
      const opened = sealing.decodeSecureSession(cookieValue);
      const session = sealedSessionSchema.safeParse(opened?.data());
      return opened === null || !session.success ? null : { session: session.data, oldKey: opened.changed };
    },
    parseCookies: (header) => sealing.parseCookie(header),
    serializeCookie: (name, value, attributes) => sealing.serializeCookie(name, value, attributes),
  };
}
