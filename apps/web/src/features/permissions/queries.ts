import {
  permissionsPath,
  readPermissions,
  readTopicPermissions,
  readUsers,
  readVhosts,
  topicPermissionsPath,
  usersPath,
  vhostPermissionsPath,
  vhostsPath,
  vhostTopicPermissionsPath,
} from '@warren/management-api';
import { brokerRead } from '../../ui/brokerRead.ts';

const administrators = ['administrator'] as const;

/** Permissions of one virtual host, or of all. */
export function permissionsQuery(vhost?: string) {
  const path = vhost === undefined ? permissionsPath : vhostPermissionsPath(vhost);
  return brokerRead({ path, read: readPermissions, needs: administrators });
}

export function topicPermissionsQuery(vhost?: string) {
  const path = vhost === undefined ? topicPermissionsPath : vhostTopicPermissionsPath(vhost);
  return brokerRead({ path, read: readTopicPermissions, needs: administrators });
}

export const usersQuery = brokerRead({ path: usersPath, read: readUsers, needs: administrators });

export const vhostsQuery = brokerRead({
  path: vhostsPath,
  read: readVhosts,
  needs: ['management', 'policymaker', 'monitoring', 'administrator'],
});
