import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  ExplainPermission,
  PermissionAnswer,
  PermissionFindings,
  PermissionFindingsQuery,
  PermissionPreview,
  PreviewPermission,
  WhoMay,
  WhoMayAnswer,
} from '@warren/console-api';
import {
  exchangesPath,
  permissionsPath,
  queuesPath,
  readExchanges,
  readPermissions,
  readQueues,
  readTopicPermissions,
  readUsers,
  readVhosts,
  topicPermissionsPath,
  userPermissionsPath,
  usersPath,
  userTopicPermissionsPath,
  vhostPermissionsPath,
  vhostsPath,
  vhostTopicPermissionsPath,
  withColumns,
} from '@warren/management-api';
import { brokerKey, brokerRead } from '../../ui/brokerRead.ts';
import { type RequestFailed, request } from '../../ui/request.ts';

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

/** What a user may do in each virtual host: unlike the question for one, it is answered where there is none. */
export function userPermissionsQuery(user: string) {
  return brokerRead({ path: userPermissionsPath(user), read: readPermissions, needs: administrators });
}

export function userTopicsQuery(user: string) {
  return brokerRead({
    path: userTopicPermissionsPath(user),
    read: readTopicPermissions,
    needs: administrators,
  });
}

const anyTag = ['management', 'policymaker', 'monitoring', 'administrator'] as const;

/** Names to propose. All queues of a virtual host: read once a minute at most. */
export function queueNamesQuery(vhost: string) {
  const path = withColumns(queuesPath(vhost), ['name']);
  return { ...brokerRead({ path, read: readQueues, needs: anyTag }), staleTime: 60_000 };
}

export function exchangeNamesQuery(vhost: string) {
  const path = withColumns(exchangesPath(vhost), ['name', 'type']);
  return { ...brokerRead({ path, read: readExchanges, needs: anyTag }), staleTime: 60_000 };
}

/** May this user do this, and why? */
export function explanationQuery(asked: ExplainPermission) {
  return queryOptions<PermissionAnswer, RequestFailed>({
    queryKey: [...brokerKey, 'explain/permission', JSON.stringify(asked)],
    queryFn: ({ signal }) => request('console/explain/permission', { method: 'POST', body: asked, signal }),
    ...asAsked,
  });
}

/** Who may do this? */
export function whoMayQuery(asked: WhoMay) {
  return queryOptions<WhoMayAnswer, RequestFailed>({
    queryKey: [...brokerKey, 'explain/who-may', JSON.stringify(asked)],
    queryFn: ({ signal }) => request('console/explain/who-may', { method: 'POST', body: asked, signal }),
    ...asAsked,
  });
}

/** What a change of permissions would do, and the matrix of names. */
export function previewQuery(asked: PreviewPermission) {
  return queryOptions<PermissionPreview, RequestFailed>({
    queryKey: [...brokerKey, 'preview/permission', JSON.stringify(asked)],
    queryFn: ({ signal }) => request('console/preview/permission', { method: 'POST', body: asked, signal }),
    ...asAsked,
  });
}

/** What is worth a look in users, permissions and virtual hosts. */
export function findingsQuery(asked: Partial<PermissionFindingsQuery>) {
  const query = new URLSearchParams();
  for (const [field, value] of Object.entries(asked)) query.set(field, String(value));
  const path = `console/findings/permissions?${query}`;
  return queryOptions<PermissionFindings, RequestFailed>({
    queryKey: [...brokerKey, path],
    queryFn: ({ signal }) => request(path, { signal }),
    ...asAsked,
  });
}

/** The answer before stays until the newer one has come. */
const asAsked = {
  placeholderData: keepPreviousData,
  retry: false,
  staleTime: 5000,
} as const;
