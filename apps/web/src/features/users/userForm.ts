import { t } from '@lingui/core/macro';
import type { UserSecret } from '@warren/management-api';
import { z } from '../../ui/form/schema.ts';
import { presets } from './presets.ts';

/** How a user is to prove who they are; `keep`: as now. */
export const secretKinds = ['keep', 'password', 'hash', 'none'] as const;
export type SecretKind = (typeof secretKinds)[number];

/** The fields of tags and password, which a new user and an existing one have in common. */
function credentialFields() {
  return {
    tags: z.array(z.string()),
    secret: z.enum(secretKinds),
    password: z.string(),
    hash: z.string(),
  };
}

/** A password that was asked for has to be there, and a hash has to be base64 of a salt and a digest. */
function secretCheck() {
  return z.check<{ secret: SecretKind; password: string; hash: string }>(({ value, issues }) => {
    if (value.secret === 'password' && value.password === '') {
      issues.push({ code: 'custom', path: ['password'], input: value, message: t`Type or make a password.` });
    }
    if (value.secret === 'hash' && !/^[A-Za-z0-9+/]{48,}={0,2}$/.test(value.hash)) {
      issues.push({
        code: 'custom',
        path: ['hash'],
        input: value,
        message: t`A hash as the broker keeps it: base64 of a 4-byte salt and the digest.`,
      });
    }
  });
}

/** What the form of an existing user asks. */
export function credentialSchema() {
  return z.object(credentialFields()).check(secretCheck());
}

/** What the form of a new user asks. */
export function newUserSchema() {
  return z
    .object({
      name: nameSchema(),
      preset: z.enum(presets),
      prefix: z.string(),
      vhosts: z.array(z.string()),
      ...credentialFields(),
    })
    .check(
      secretCheck(),
      z.check<{ preset: string; prefix: string }>(({ value, issues }) => {
        if (value.preset === 'application' && value.prefix === '') {
          issues.push({
            code: 'custom',
            path: ['prefix'],
            input: value,
            message: t`How the names of its queues and exchanges begin.`,
          });
        }
      }),
    );
}
export type NewUserValues = z.infer<ReturnType<typeof newUserSchema>>;
export type CredentialValues = z.infer<ReturnType<typeof credentialSchema>>;

/** A name that a path can hold and that somebody can log in with. */
export function nameSchema() {
  return z.string().check(
    z.minLength(1, t`A user needs a name.`),
    z.maxLength(255, t`At most 255 characters.`),
    z.refine((name) => name !== '.' && name !== '..', t`The broker cannot be asked for a name like this.`),
    z.refine((name) => !name.includes(':'), t`Nobody could log in here with a colon in the name.`),
  );
}

/** What is sent for a choice; `kept`: the hash that the broker holds. */
export function secretOf(
  values: Pick<CredentialValues, 'secret' | 'password' | 'hash'>,
  kept: { passwordHash: string; hashingAlgorithm: string | null } | null,
): UserSecret {
  switch (values.secret) {
    case 'password':
      return { kind: 'password', password: values.password };
    case 'hash':
      return { kind: 'hash', passwordHash: values.hash, hashingAlgorithm: null };
    case 'none':
      return { kind: 'none' };
    case 'keep':
      return kept === null || kept.passwordHash === '' ? { kind: 'none' } : { kind: 'hash', ...kept };
  }
}
