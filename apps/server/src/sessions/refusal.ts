import type { Refusal } from '@warren/console-api';
import { ProblemAnswer } from '../problems/problemAnswer.ts';

/** Why an account does not get in. */
export interface Refused {
  readonly kind: 'refused';
  readonly code: Refusal['error'];
  /** The broker's own words. */
  readonly broker: { readonly status: number; readonly reason: string } | null;
  /** With `too-many-attempts`. */
  readonly retryAfterS?: number;
}

/**
 * What a broker's answer to `GET /api/whoami` means. Observed on 3.10.8 and 4.3.6; "Login failed" is 3.10's
 * word for a wrong password, "Not_Authorized" 4.x's.
 */
export function refusedBy(broker: { status: number; reason: string }): Refused['code'] {
  if (/only log in via localhost/i.test(broker.reason)) return 'loopback-only';
  if (/not management user/i.test(broker.reason)) return 'no-management-tag';
  if (/virtual host/i.test(broker.reason)) return 'no-virtual-host';
  return broker.status === 401 ? 'wrong-password' : 'broker-error';
}

/** What the log-in page is told. The sentences repeat nothing that was typed. */
export function refusalAnswer({ code, broker, ...more }: Refused): ProblemAnswer {
  const retryAfterS = more.retryAfterS ?? null;
  const { status, reason } = answers[code];
  const body: Refusal = { error: code, reason, broker, retryAfterS };
  return new ProblemAnswer(status, body, retryAfterS === null ? {} : { 'retry-after': `${retryAfterS}` });
}

/** The broker's words for a name of `loopback_users` that comes from elsewhere (rabbit_mgmt_util, 3.10 to 4.3). */
export const loopbackOnly = {
  kind: 'refused',
  code: 'loopback-only',
  broker: { status: 401, reason: 'User can only log in via localhost' },
} as const satisfies Refused;

const answers: Record<Refused['code'], { status: number; reason: string }> = {
  'wrong-password': { status: 401, reason: 'The broker knows no such user with this password.' },
  'no-management-tag': {
    status: 401,
    reason: 'This user has none of the tags management, policymaker, monitoring, administrator.',
  },
  'loopback-only': {
    status: 401,
    reason: 'This user may only log in from the machine that serves the console (loopback_users).',
  },
  'no-virtual-host': { status: 401, reason: 'This user may not enter any virtual host.' },
  'broker-unreachable': { status: 503, reason: 'No management address of the cluster answered.' },
  'broker-error': { status: 502, reason: 'The broker answered with an error.' },
  'too-many-attempts': { status: 429, reason: 'Too many log-ins failed; wait before the next.' },
};

/** The `reason` of the broker's error body, or nothing. Capped: it goes to the log-in page before log-in. */
export function brokerReason(body: string): string {
  try {
    const json: unknown = JSON.parse(body);
    const reason = typeof json === 'object' && json !== null && 'reason' in json ? json.reason : '';
    return typeof reason === 'string' ? reason.slice(0, 300) : '';
  } catch {
    return '';
  }
}
