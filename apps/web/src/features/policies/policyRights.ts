import { t } from '@lingui/core/macro';
import type { Session } from '@warren/console-api';

/** Why the asker may not change policies of a kind in a virtual host; null when the broker lets them. */
export function whyNotChange(
  session: Session | undefined,
  operator: boolean,
  vhost: string | null,
): string | null {
  const user = session?.user;
  if (!user) return null;
  if (session.readOnly) return t`This cluster can only be read here.`;
  const needed = operator ? ['administrator'] : ['policymaker', 'administrator'];
  if (!needed.some((tag) => user.tags.includes(tag))) {
    return operator
      ? t`Operator policies are changed by users with the tag administrator.`
      : t`Policies are changed by users with the tag policymaker or administrator.`;
  }
  const { vhosts } = user;
  if (vhost !== null && vhosts && !user.tags.includes('administrator') && !vhosts.includes(vhost)) {
    return t`You may not enter the virtual host ${vhost}.`;
  }
  return null;
}
