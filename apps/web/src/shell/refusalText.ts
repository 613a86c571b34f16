import { t } from '@lingui/core/macro';
import type { RequestFailed } from '../ui/request.ts';

/** Why a log-in did not succeed, and what to do about it. */
export interface RefusalText {
  reason: string;
  advice: string | null;
  /** The broker's own words. */
  broker: string | null;
}

export function refusalText(failure: RequestFailed, username: string): RefusalText {
  const broker = brokerWords(failure.body);
  return { ...sentences(failure, username), broker };
}

function sentences(failure: RequestFailed, username: string): Omit<RefusalText, 'broker'> {
  switch (failure.code) {
    case 'wrong-password':
      return { reason: t`The broker knows no such user with this password.`, advice: null };
    case 'no-management-tag':
      return {
        reason: t`This user may not use the management API.`,
        advice: t`The user needs one of the tags management, policymaker, monitoring or administrator. An administrator can give it.`,
      };
    case 'loopback-only':
      return {
        reason: t`${username} may log in only from the machine that Warren runs on.`,
        advice: t`RabbitMQ keeps this account to local connections, since its password is known to everybody. Log in with another account, or open Warren on that machine. An administrator can create an account for you.`,
      };
    case 'no-virtual-host':
      return {
        reason: t`This user may enter no virtual host.`,
        advice: t`An administrator can give permissions on one.`,
      };
    case 'broker-unreachable':
      return {
        reason: t`No node of the cluster answers, so nobody can be logged in.`,
        advice: t`Messages may still flow: this says only that the management API cannot be reached from Warren.`,
      };
    case 'broker-error':
      return { reason: t`The broker could not decide about this log-in.`, advice: null };
    case 'too-many-attempts':
      return { reason: t`Too many failed attempts.`, advice: null };
    case 'no-connection':
      return { reason: t`Warren does not answer.`, advice: t`Check the connection and try again.` };
    default:
      return { reason: t`Warren answered ${failure.status}: ${failure.message}`, advice: null };
  }
}

function brokerWords(body: unknown): string | null {
  const broker: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'broker') : null;
  if (typeof broker !== 'object' || broker === null) return null;
  const reason: unknown = Reflect.get(broker, 'reason');
  return typeof reason === 'string' && reason !== '' ? reason : null;
}
