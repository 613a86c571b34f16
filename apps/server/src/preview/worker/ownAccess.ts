import type { AskedCheck, ExplainPermission, PermissionAnswer } from '@warren/console-api';
import type { Self } from './messages.ts';

/**
 * What a user can be told about themselves who is not shown permissions: that the user is there, and whether the
 * virtual host may be entered. With the tag management or policymaker the broker lists just those, as it decides for
 * AMQP; monitoring and administrators are listed all.
 */
export function ownAccess(
  { user, vhost, operation }: Pick<ExplainPermission, 'user' | 'vhost' | 'operation'>,
  { tags, vhosts }: Self,
): Omit<PermissionAnswer, 'observed_at' | 'missing' | 'other_backends'> {
  const listsAll = tags.includes('monitoring') || tags.includes('administrator');
  const enters = listsAll || vhosts === null ? null : vhosts.includes(vhost);
  const checks = [userExists(user), ...(enters === null ? [] : [vhostAccess(vhost, enters)])];
  if (enters === false) return { allowed: false, code: 530, checks, changes: [] };
  if (enters === true && operation === 'connection.open') return { allowed: true, checks, changes: [] };
  return {
    allowed: null,
    checks,
    undecided: { code: 'not-given', facts: { what: ['permissions', 'topic-permissions'] } },
    changes: [],
  };
}

function userExists(user: string): AskedCheck {
  return {
    resource: { kind: 'user', name: user },
    permission: null,
    rule: 'user-exists',
    expression: null,
    matched: null,
    verdict: 'passed',
  };
}

function vhostAccess(vhost: string, enters: boolean): AskedCheck {
  return {
    resource: { kind: 'vhost', name: vhost },
    permission: 'access',
    rule: null,
    expression: null,
    matched: null,
    verdict: enters ? 'passed' : 'failed',
  };
}
