import type { PermissionAnswer } from '@warren/console-api';
import type { Permission, TopicPermission } from '@warren/management-api';

/** What would have to be put, as far as it is a matter of permissions. */
export interface ProposedChanges {
  permission: Permission | null;
  topic: TopicPermission | null;
}

/**
 * The permissions that would let an operation pass: each expression that does not find its name gets that one name
 * added, and nothing else changes.
 * @param row of the user in the virtual host; null: there is none
 * @param topics of the user in the virtual host
 */
export function proposedChanges(
  { changes }: Pick<PermissionAnswer, 'changes'>,
  asked: { user: string; vhost: string },
  row: Permission | null,
  topics: readonly TopicPermission[],
): ProposedChanges {
  const proposed: ProposedChanges = { permission: null, topic: null };
  const names = { user: asked.user, vhost: asked.vhost };
  const entering = { ...names, configure: '', write: '', read: '' };
  for (const { code, resource, facts } of changes) {
    const { permission } = facts;
    if (code === 'permit-vhost') proposed.permission = entering;
    if (code === 'permit' && isPermission(permission)) {
      const base = proposed.permission ?? row ?? entering;
      const name = typeof facts.name === 'string' ? facts.name : resource.name;
      proposed.permission = { ...base, [permission]: withName(base[permission], name) };
    }
    if (code === 'permit-topic' && (permission === 'write' || permission === 'read')) {
      const exchange = resource.exchange ?? '';
      const base = proposed.topic ?? topics.find((topic) => topic.exchange === exchange);
      if (base !== undefined && base.exchange === exchange) {
        proposed.topic = { ...base, [permission]: withName(base[permission], resource.name) };
      }
    }
  }
  return proposed;
}

/** An expression that finds what it found, and this name. */
export function withName(expression: string, name: string): string {
  const exactly = `^${name.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')}$`;
  return expression === '' || expression === '^$' ? exactly : `${expression}|${exactly}`;
}

function isPermission(value: unknown): value is 'configure' | 'write' | 'read' {
  return value === 'configure' || value === 'write' || value === 'read';
}
