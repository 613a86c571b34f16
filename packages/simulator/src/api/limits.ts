import type { Release } from '../cluster/release.ts';
import { erlangTerm } from './erlangTerm.ts';
import type { Call, Reply, Route } from './exchange.ts';
import { type Fields, jsonFields, missingFields, notJson } from './jsonFields.ts';
import { refusal, vhostRefusal } from './refusal.ts';
import { visibleVhosts } from './visibleVhosts.ts';

/** Limits of virtual hosts and of users; from 4.x on those of users are told to fewer. */
export function limitRoutes({ series }: Release): readonly Route[] {
  const needs = series === '3.10' ? 'management' : 'administrator';
  const ofVhost = 'vhost-limits/*/*';
  const ofUser = 'user-limits/*/*';
  return [
    { method: 'GET', path: 'vhost-limits', needs: 'management', handle: getAllVhostLimits },
    { method: 'GET', path: 'vhost-limits/*', needs: 'management', handle: getVhostLimits },
    { method: 'PUT', path: ofVhost, needs: 'administrator', provides: 'html', handle: putVhostLimit },
    { method: 'DELETE', path: ofVhost, needs: 'administrator', provides: 'html', handle: deleteVhostLimit },
    { method: 'GET', path: 'user-limits', needs, handle: getAllUserLimits },
    { method: 'GET', path: 'user-limits/*', needs: 'management', handle: getUserLimits },
    { method: 'PUT', path: ofUser, needs: 'administrator', provides: 'html', handle: putUserLimit },
    { method: 'DELETE', path: ofUser, needs: 'administrator', provides: 'html', handle: deleteUserLimit },
  ];
}

function getAllVhostLimits({ cluster, user }: Call): Reply {
  const limited = visibleVhosts(cluster, user).filter(({ limits }) => limits.size > 0);
  return limitList(limited.map(({ name, limits }) => ({ vhost: name, value: Object.fromEntries(limits) })));
}

function getVhostLimits(call: Call): Reply {
  const name = call.names[0] ?? '';
  const refused = vhostRefusal(call, name);
  if (refused !== null) return refused;
  return limitList(limitsOf('vhost', name, call.cluster.vhosts.get(name)?.limits));
}

function putVhostLimit({ cluster, names: [vhost = '', limit = ''], body }: Call): Reply {
  const limits = cluster.vhosts.get(vhost)?.limits;
  if (limits === undefined) return vhostNotFound;
  const value = readValue(body);
  if (!('number' in value)) return value;
  const fault = limitFault(['max-connections', 'max-queues'], 'limits', limit, value.number);
  if (fault !== null) return { badRequest: `Validation failed\n\n${fault}\n` };
  limits.set(limit, Number(value.number));
  return { status: 204 };
}

function deleteVhostLimit({ cluster, names: [vhost = '', limit = ''] }: Call): Reply {
  return deleteLimit(cluster.release, cluster.vhosts.get(vhost)?.limits, limit);
}

function getAllUserLimits({ cluster }: Call): Reply {
  return limitList(
    [...cluster.accounts.values()].flatMap(({ name, limits }) => limitsOf('user', name, limits)),
  );
}

/** From 4.x on one's own, or as monitoring. */
function getUserLimits({ cluster, user, names: [name = ''] }: Call): Reply {
  const limits = cluster.accounts.get(name)?.limits;
  if (limits === undefined) return { notFound: true };
  const seesOthers = cluster.release.series === '3.10' || /administrator|monitoring/.test(user.tags.join());
  if (user.name !== name && !seesOthers) {
    return refusal(401, 'not_authorised', 'User not authorised to access object');
  }
  return limitList(limitsOf('user', name, limits));
}

function putUserLimit({ cluster, names: [name = '', limit = ''], body }: Call): Reply {
  const value = readValue(body);
  if (!('number' in value)) return value;
  const limits = cluster.accounts.get(name)?.limits;
  if (limits === undefined) return { badRequest: ['no_such_user', name] };
  const fault = limitFault(['max-connections', 'max-channels'], 'user-limits', limit, value.number);
  if (fault !== null) return { badRequest: fault };
  limits.set(limit, Number(value.number));
  return { status: 204 };
}

function deleteUserLimit({ cluster, names: [name = '', limit = ''] }: Call): Reply {
  return deleteLimit(cluster.release, cluster.accounts.get(name)?.limits, limit);
}

/** 3.10 fails where there is nobody to be limited; 4.x then finds no virtual host, of users too. */
function deleteLimit({ series }: Release, limits: Map<string, number> | undefined, limit: string): Reply {
  if (limits === undefined) return series === '3.10' ? { crash: true } : vhostNotFound;
  limits.delete(limit);
  return { status: 204 };
}

const vhostNotFound = refusal(404, 'not_found', 'vhost_not_found');

function readValue(body: string): { number: unknown } | Reply {
  const fields = jsonFields(body);
  if (fields === null) return notJson;
  return missingFields(fields, ['value']) ?? { number: fields.value };
}

function limitFault(known: readonly string[], where: string, limit: string, value: unknown): string | null {
  if (!known.includes(limit))
    return `Unrecognised terms [{${erlangTerm(limit)},${erlangTerm(value)}}] in ${where}`;
  if (/^-?\d+$/.test(JSON.stringify(value))) return null;
  return `${limit} should be a number, actually was ${erlangTerm(value)}`;
}

function limitsOf(
  of: 'vhost' | 'user',
  name: string,
  limits: ReadonlyMap<string, number> = new Map(),
): Fields[] {
  return limits.size === 0 ? [] : [{ [of]: name, value: Object.fromEntries(limits) }];
}

function limitList(list: readonly Fields[]): Reply {
  return { list, unpaged: true };
}
