import type { AccessFinding } from './accessFinding.ts';
import type { AccessHoldings } from './accessHoldings.ts';

/** What there is to say of virtual hosts, and of topic permissions in them. */
export function vhostFindings(holdings: AccessHoldings): AccessFinding[] {
  return [...nobodyEnters(holdings), ...idleTopicPermissions(holdings)];
}

function nobodyEnters({ vhosts, permissions }: AccessHoldings): AccessFinding[] {
  const entered = new Set(permissions.map(({ vhost }) => vhost));
  return vhosts
    .filter((vhost) => !entered.has(vhost))
    .map((vhost) => ({ code: 'nobody-enters', severity: 'notice', user: null, vhost, facts: {} }));
}

/** Only of topic exchanges are topic permissions asked. */
function idleTopicPermissions({ objects, topicPermissions }: AccessHoldings): AccessFinding[] {
  if (objects === null) return [];
  const exchanges = objects.filter(({ kind }) => kind === 'exchange');
  const types = new Map(exchanges.map(({ vhost, name, type }) => [JSON.stringify([vhost, name]), type]));
  return topicPermissions.flatMap(({ user, vhost, exchange }) => {
    const type = types.get(JSON.stringify([vhost, exchange])) ?? null;
    if (type === 'topic') return [];
    return [{ code: 'idle-topic-permission', severity: 'notice', user, vhost, facts: { exchange, type } }];
  });
}
