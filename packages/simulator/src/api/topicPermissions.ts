import type { Account, TopicPermissions } from '../cluster/accounts.ts';
import type { SimulatedCluster } from '../cluster/cluster.ts';
import type { Call, Reply, Route } from './exchange.ts';
import { expressionRefusal } from './expressionRefusal.ts';
import { type Fields, jsonFields, missingFields, notJson } from './jsonFields.ts';
import { accountIn } from './permissions.ts';

const path = 'topic-permissions/*/*';
const pathOfExchange = 'topic-permissions/*/*/*';

/** The exchange in a path is looked at by DELETE only (seen on 3.10.8 and 4.3.6). */
export const topicPermissionRoutes: readonly Route[] = [
  { method: 'GET', path: 'topic-permissions', needs: 'administrator', handle: getAll },
  { method: 'GET', path: 'vhosts/*/topic-permissions', needs: 'administrator', handle: getOfVhost },
  { method: 'GET', path: 'users/*/topic-permissions', needs: 'administrator', handle: getOfUser },
  { method: 'GET', path, needs: 'administrator', handle: getOfUserInVhost },
  { method: 'PUT', path, needs: 'administrator', handle: putTopicPermission },
  { method: 'DELETE', path, needs: 'administrator', handle: deleteOfUserInVhost },
  { method: 'GET', path: pathOfExchange, needs: 'administrator', handle: getOfUserInVhost },
  { method: 'PUT', path: pathOfExchange, needs: 'administrator', handle: putTopicPermission },
  { method: 'DELETE', path: pathOfExchange, needs: 'administrator', handle: deleteOfExchange },
];

function getAll({ cluster }: Call): Reply {
  return topicPermissionList([...cluster.accounts.values()].flatMap(topicPermissionsOf));
}

function getOfVhost({ cluster, names: [vhost = ''] }: Call): Reply {
  if (!cluster.vhosts.has(vhost)) return { notFound: true };
  return topicPermissionList([...cluster.accounts.values()].flatMap((account) => inVhost(account, vhost)));
}

function getOfUser({ cluster, names: [user = ''] }: Call): Reply {
  const account = cluster.accounts.get(user);
  return account === undefined ? { notFound: true } : topicPermissionList(topicPermissionsOf(account));
}

function getOfUserInVhost({ cluster, names: [vhost = '', user = ''] }: Call): Reply {
  const account = accountIn(cluster, vhost, user);
  const list = account === null ? [] : inVhost(account, vhost);
  return list.length === 0 ? { notFound: true } : topicPermissionList(list);
}

/**
 * 201 for the first one of the user in the virtual host, whatever the exchange. From 4.3.2 on the exchange must be
 * there.
 */
function putTopicPermission({ cluster, names: [vhost = '', user = ''], body }: Call): Reply {
  const account = accountIn(cluster, vhost, user);
  if (account === null) return { badRequest: 'vhost_or_user_not_found' };
  const fields = jsonFields(body);
  if (fields === null) return notJson;
  const missing = missingFields(fields, ['exchange', 'write', 'read']);
  if (missing !== null) return missing;
  const granted = readTopicPermissions(cluster, fields);
  if (!('write' in granted)) return granted;
  const exchange = String(fields.exchange);
  if (cluster.release.series === '4' && !cluster.vhosts.get(vhost)?.exchanges.has(exchange)) {
    return { badRequest: ['no_such_exchange', exchange] };
  }
  const before = account.topicPermissions.get(vhost);
  account.topicPermissions.set(vhost, new Map([...(before ?? []), [exchange, granted]]));
  return { status: before === undefined ? 201 : 204 };
}

function deleteOfUserInVhost({ cluster, names: [vhost = '', user = ''] }: Call): Reply {
  return cluster.accounts.get(user)?.topicPermissions.delete(vhost) ? { status: 204 } : { notFound: true };
}

function deleteOfExchange({ cluster, names: [vhost = '', user = '', exchange = ''] }: Call): Reply {
  const account = cluster.accounts.get(user);
  const before = account?.topicPermissions.get(vhost);
  if (account === undefined || before === undefined) return { notFound: true };
  const left = new Map([...before].filter(([name]) => name !== exchange));
  if (left.size > 0) account.topicPermissions.set(vhost, left);
  else account.topicPermissions.delete(vhost);
  return { status: 204 };
}

/** Unlike those of permissions, expressions are refused as text. */
function readTopicPermissions({ release }: SimulatedCluster, fields: Fields): TopicPermissions | Reply {
  const { write, read } = fields;
  if (typeof write !== 'string' || typeof read !== 'string') return { crash: true };
  return expressionRefusal(release, [write, read], (expression) => expression) ?? { write, read };
}

function topicPermissionsOf(account: Account): Fields[] {
  return [...account.topicPermissions.keys()].flatMap((vhost) => inVhost(account, vhost));
}

function inVhost({ name, topicPermissions }: Account, vhost: string): Fields[] {
  const granted = topicPermissions.get(vhost) ?? new Map<string, TopicPermissions>();
  return Array.from(granted, ([exchange, { write, read }]) => ({ user: name, vhost, exchange, write, read }));
}

function topicPermissionList(list: readonly Fields[]): Reply {
  return { list, sortedBy: ['vhost', 'user', 'exchange'], unpaged: true };
}
