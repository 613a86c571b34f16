import type { Account, Permissions } from '../cluster/accounts.ts';
import type { SimulatedCluster } from '../cluster/cluster.ts';
import type { Call, Reply, Route } from './exchange.ts';
import { expressionRefusal } from './expressionRefusal.ts';
import { type Fields, jsonFields, missingFields, notJson } from './jsonFields.ts';

const path = 'permissions/*/*';

/** Who may configure, write and read what, as a whole, of one virtual host and of one user. */
export const permissionRoutes: readonly Route[] = [
  { method: 'GET', path: 'permissions', needs: 'administrator', handle: getPermissions },
  { method: 'GET', path: 'vhosts/*/permissions', needs: 'administrator', handle: getVhostPermissions },
  { method: 'GET', path: 'users/*/permissions', needs: 'administrator', handle: getUserPermissions },
  { method: 'GET', path, needs: 'administrator', handle: getPermission },
  { method: 'PUT', path, needs: 'administrator', handle: putPermission },
  { method: 'DELETE', path, needs: 'administrator', handle: deletePermission },
];

function getPermissions({ cluster }: Call): Reply {
  return permissionList([...cluster.accounts.values()].flatMap(permissionsOf));
}

function getVhostPermissions({ cluster, names: [vhost = ''] }: Call): Reply {
  if (!cluster.vhosts.has(vhost)) return { notFound: true };
  return permissionList(
    [...cluster.accounts.values()].flatMap(({ name, permissions }) => {
      const granted = permissions.get(vhost);
      return granted === undefined ? [] : [permissionFields(name, vhost, granted)];
    }),
  );
}

function getUserPermissions({ cluster, names: [user = ''] }: Call): Reply {
  const account = cluster.accounts.get(user);
  return account === undefined ? { notFound: true } : permissionList(permissionsOf(account));
}

function getPermission({ cluster, names: [vhost = '', user = ''] }: Call): Reply {
  const granted = cluster.accounts.get(user)?.permissions.get(vhost);
  return granted === undefined ? { notFound: true } : { json: permissionFields(user, vhost, granted) };
}

function putPermission({ cluster, names: [vhost = '', user = ''], body }: Call): Reply {
  const account = accountIn(cluster, vhost, user);
  if (account === null) return { badRequest: 'vhost_or_user_not_found' };
  const fields = jsonFields(body);
  if (fields === null) return notJson;
  const granted = readPermissions(cluster, fields);
  if (!('configure' in granted)) return granted;
  const isNew = !account.permissions.has(vhost);
  account.permissions.set(vhost, granted);
  return { status: isNew ? 201 : 204 };
}

function deletePermission({ cluster, names: [vhost = '', user = ''] }: Call): Reply {
  return cluster.accounts.get(user)?.permissions.delete(vhost) ? { status: 204 } : { notFound: true };
}

/** The user, if both the user and the virtual host are there. */
export function accountIn(cluster: SimulatedCluster, vhost: string, user: string): Account | null {
  return cluster.vhosts.has(vhost) ? (cluster.accounts.get(user) ?? null) : null;
}

/** Expressions are checked in this order, and refused as bytes. */
function readPermissions({ release }: SimulatedCluster, fields: Fields): Permissions | Reply {
  const keys = ['configure', 'write', 'read'];
  const missing = missingFields(fields, keys);
  if (missing !== null) return missing;
  const { configure, write, read } = fields;
  if (typeof configure !== 'string' || typeof write !== 'string' || typeof read !== 'string') {
    return { crash: true };
  }
  const bytes = (expression: string) => [...new TextEncoder().encode(expression)];
  return expressionRefusal(release, [configure, write, read], bytes) ?? { configure, write, read };
}

function permissionsOf({ name, permissions }: Account): Fields[] {
  return Array.from(permissions, ([vhost, granted]) => permissionFields(name, vhost, granted));
}

function permissionFields(user: string, vhost: string, granted: Permissions): Fields {
  return { user, vhost, ...granted };
}

function permissionList(list: readonly Fields[]): Reply {
  return { list, sortedBy: ['vhost', 'user'], unpaged: true };
}
