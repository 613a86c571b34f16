import { readList, readName, readRecord } from './brokerValues.ts';
import { path } from './path.ts';

/** What a user may publish to and bind on one topic exchange: two expressions, searched in routing keys. */
export interface TopicPermission {
  user: string;
  vhost: string;
  exchange: string;
  write: string;
  read: string;
}

/** Administrators only; never paged. */
export const topicPermissionsPath = '/api/topic-permissions';

/**
 * A user's topic permissions in one virtual host. GET is 404 where there is none; PUT sets that of the exchange in
 * its body (201: the first one in this virtual host, 204: another or a replaced one); DELETE removes all of them.
 */
export function topicPermissionPath(vhost: string, user: string): string {
  return path`/api/topic-permissions/${vhost}/${user}`;
}

/**
 * For DELETE of one exchange's. GET answers all of the virtual host, whatever the exchange.
 * @throws {RangeError} for the default exchange: without its name the path means all exchanges
 */
export function exchangeTopicPermissionPath(vhost: string, user: string, exchange: string): string {
  if (exchange === '')
    throw new RangeError('topic permissions of the default exchange go only with all others');
  return path`/api/topic-permissions/${vhost}/${user}/${exchange}`;
}

export function vhostTopicPermissionsPath(vhost: string): string {
  return path`/api/vhosts/${vhost}/topic-permissions`;
}

export function userTopicPermissionsPath(user: string): string {
  return path`/api/users/${user}/topic-permissions`;
}

export function readTopicPermissions(json: unknown): readonly TopicPermission[] {
  return readList(json).map(readTopicPermission);
}

/** What PUT of a topic permission takes. */
export function topicPermissionBody(permission: Pick<TopicPermission, 'exchange' | 'write' | 'read'>) {
  const { exchange, write, read } = permission;
  return { exchange, write, read };
}

function readTopicPermission(json: unknown): TopicPermission {
  const fields = readRecord(json);
  return {
    user: readName(fields.user),
    vhost: readName(fields.vhost),
    exchange: readName(fields.exchange),
    write: readName(fields.write),
    read: readName(fields.read),
  };
}
