import { accessDiffers } from './accessVersions.ts';
import type { TopicPermissionRow } from './accessWorld.ts';

/**
 * The expression of a topic permission as it is searched: `{username}`, then `{vhost}` are replaced. Where names are
 * not escaped, they are expressions of their own. `{client_id}` is replaced for MQTT only.
 */
export function topicExpression(
  row: TopicPermissionRow,
  permission: 'write' | 'read',
  version: string,
): string {
  const put = (name: string) =>
    accessDiffers('escapesVariables', version) ? name.replace(/[\\^$.|?*+()[\]{}-]/g, '\\$&') : name;
  return row[permission]
    .replaceAll('{username}', () => put(row.user))
    .replaceAll('{vhost}', () => put(row.vhost));
}
