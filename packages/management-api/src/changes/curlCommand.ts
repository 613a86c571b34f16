import type { BrokerChange } from './brokerChange.ts';
import { changeRequest, withSecret } from './changeRequest.ts';
import type { CommandContext } from './commands.ts';
import { passwordVariable } from './shellLine.ts';
import { shellWord } from './shellWord.ts';

/** A change as a call of curl, which asks for the password of `user`. Null for names that no path can hold. */
export function curlCommand(change: BrokerChange, { base, user }: CommandContext): string | null {
  const asked = requestOrNull(change);
  if (asked === null) return null;
  const address = shellWord(new URL(asked.path.slice(1), base).href);
  const start = ['curl', '-u', shellWord(user), '-X', asked.method];
  const body = asked.body === undefined ? [] : ["-H 'content-type: application/json'"];
  const lines = [[...start, ...body].join(' '), address];
  if (asked.body !== undefined) lines.push(`-d ${quotedBody(asked.body)}`);
  return lines.join(' \\\n  ');
}

function requestOrNull(change: BrokerChange) {
  try {
    return changeRequest(hasPassword(change) ? withSecret(change, placeholder) : change);
  } catch {
    return null;
  }
}

function hasPassword(change: BrokerChange): boolean {
  return change.kind === 'put-user' && change.secret.kind === 'password';
}

/** Stands in the body until the variable takes its place. No name or expression is put there, only the secret. */
const mark = '\ue000password\ue000';
const placeholder = { kind: 'password', password: mark } as const;

/** The variable stands between quotation marks of JSON, where its own have to be escaped. */
const escapedPassword = `$(printf %s "${passwordVariable}" | sed 's/["\\\\]/\\\\&/g')`;

function quotedBody(body: unknown): string {
  const quoted = shellWord(JSON.stringify(body));
  return quoted.replace(mark, () => `'"${escapedPassword}"'`);
}
