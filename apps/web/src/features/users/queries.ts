import {
  countConnections,
  permissionsPath,
  readPermissions,
  readTopicPermissions,
  readUser,
  readUsers,
  readVhosts,
  topicPermissionsPath,
  userConnectionsPath,
  userPath,
  userPermissionsPath,
  usersPath,
  userTopicPermissionsPath,
  vhostsPath,
} from '@warren/management-api';
import { brokerRead } from '../../ui/brokerRead.ts';

const administrators = ['administrator'] as const;

export const usersQuery = brokerRead({ path: usersPath, read: readUsers, needs: administrators });

export const permissionsQuery = brokerRead({
  path: permissionsPath,
  read: readPermissions,
  needs: administrators,
});

export const topicPermissionsQuery = brokerRead({
  path: topicPermissionsPath,
  read: readTopicPermissions,
  needs: administrators,
});

export const vhostsQuery = brokerRead({
  path: vhostsPath,
  read: readVhosts,
  needs: ['management', 'policymaker', 'monitoring', 'administrator'],
});

export function userQuery(name: string) {
  return brokerRead({ path: userPath(name), read: readUser, needs: administrators });
}

export function userPermissionsQuery(name: string) {
  return brokerRead({ path: userPermissionsPath(name), read: readPermissions, needs: administrators });
}

export function userTopicPermissionsQuery(name: string) {
  return brokerRead({
    path: userTopicPermissionsPath(name),
    read: readTopicPermissions,
    needs: administrators,
  });
}

/** How many connections a user has open. */
export function userConnectionsQuery(name: string) {
  return brokerRead({
    path: userConnectionsPath(name),
    read: countConnections,
    needs: ['monitoring', 'administrator'],
  });
}
