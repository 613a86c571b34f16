import { type Account, newAccount, type Secret } from '../cluster/accounts.ts';
import { bytesOf } from '../cluster/bytes.ts';
import type { SimulatedCluster } from '../cluster/cluster.ts';
import type { Release } from '../cluster/release.ts';
import type { Call, Reply, Route } from './exchange.ts';
import { type Fields, jsonFields, missingFields, notJson } from './jsonFields.ts';
import { readTags } from './tags.ts';

/** Lists of users are paged from 4.x on. */
export function userRoutes({ series }: Release): readonly Route[] {
  const unpaged = series === '3.10';
  const all = ({ cluster }: Call) => userList([...cluster.accounts.values()], unpaged);
  const outside = ({ cluster }: Call) =>
    userList(
      [...cluster.accounts.values()].filter(({ permissions }) => permissions.size === 0),
      unpaged,
    );
  const path = 'users/*';
  return [
    { method: 'GET', path: 'users', needs: 'administrator', handle: all },
    { method: 'GET', path: 'users/without-permissions', needs: 'administrator', handle: outside },
    { method: 'POST', path: 'users/bulk-delete', needs: 'administrator', handle: deleteUsers },
    { method: 'GET', path, needs: 'administrator', handle: getUser },
    { method: 'PUT', path, needs: 'administrator', handle: putUser },
    { method: 'DELETE', path, needs: 'administrator', handle: deleteUser },
  ];
}

function userList(accounts: readonly Account[], unpaged: boolean): Reply {
  return { list: accounts.map(userFields), sortedBy: ['name'], unpaged };
}

function getUser({ cluster, names }: Call): Reply {
  const account = cluster.accounts.get(names[0] ?? '');
  return account === undefined ? { notFound: true } : { json: userFields(account) };
}

function userFields({ name, secret, tags, limits }: Account): Fields {
  return {
    name,
    password_hash: secret.hash,
    hashing_algorithm: secret.hashingAlgorithm,
    tags: tags.map(bytesOf),
    limits: Object.fromEntries(limits),
  };
}

/** A PUT replaces secret and tags; permissions and limits stay. */
function putUser({ cluster, names, body }: Call): Reply {
  const fields = jsonFields(body);
  if (fields === null) return notJson;
  if (fields.tags === undefined) return { badRequest: 'tags_not_present' };
  const tags = readTags(fields.tags);
  if (!Array.isArray(tags)) return tags;
  const secret = readSecret(cluster, fields);
  if (!('hash' in secret)) return secret;
  const name = names[0] ?? '';
  const account = cluster.accounts.get(name);
  if (account === undefined) {
    cluster.accounts.set(name, newAccount(name, secret, tags));
    return { status: 201 };
  }
  Object.assign(account, { secret, tags });
  return { status: 204 };
}

function readSecret({ passwordHashes }: SimulatedCluster, fields: Fields): Secret | Reply {
  const { password, password_hash, hashing_algorithm } = fields;
  if (password !== undefined && password_hash !== undefined) {
    return { badRequest: 'both_password_and_password_hash_are_provided' };
  }
  if (password_hash !== undefined) {
    const algorithm = typeof hashing_algorithm === 'string' ? hashing_algorithm : undefined;
    const hash = typeof password_hash === 'string' ? password_hash : '';
    return isBase64(hash) ? passwordHashes.known(hash, algorithm) : { badRequest: ['not_base64', hash] };
  }
  if (password === undefined) return passwordHashes.known('');
  return typeof password === 'string' ? passwordHashes.secret(password) : { crash: true };
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

function deleteUser({ cluster, names }: Call): Reply {
  return cluster.accounts.delete(names[0] ?? '') ? { status: 204 } : { notFound: true };
}

/** 3.10 stops at the first name that there is not, 4.x passes it over. */
function deleteUsers({ cluster, body }: Call): Reply {
  const fields = jsonFields(body);
  if (fields === null) return notJson;
  const missing = missingFields(fields, ['users']);
  if (missing !== null) return missing;
  if (!Array.isArray(fields.users)) return { crash: true };
  for (const name of fields.users.map(String)) {
    const deleted = cluster.accounts.delete(name);
    if (!deleted && cluster.release.series === '3.10') return { badRequest: ['no_such_user', name] };
  }
  return { status: 204 };
}
