import { newExchange, type SimulatedExchange } from '../cluster/exchanges.ts';
import { permits } from '../cluster/permits.ts';
import type { SimulatedVhost } from '../cluster/vhosts.ts';
import { readDeclaration } from './declaration.ts';
import type { Call, Reply, Route } from './exchange.ts';
import { exchangeTypes } from './exchangeTypes.ts';
import { inequivalence } from './inequivalence.ts';
import type { Fields } from './jsonFields.ts';
import { accessRefused, refusal, vhostRefusal } from './refusal.ts';
import { visibleVhosts } from './visibleVhosts.ts';

const path = 'exchanges/*/*';

/** Lists of exchanges, and what a person declares and deletes by hand. The default exchange is called `amq.default`. */
export const exchangeRoutes: readonly Route[] = [
  { method: 'GET', path: 'exchanges', needs: 'management', handle: getExchanges },
  { method: 'GET', path: 'exchanges/*', needs: 'management', handle: getVhostExchanges },
  { method: 'GET', path, needs: 'management', handle: getExchange },
  { method: 'PUT', path, needs: 'management', handle: putExchange },
  { method: 'DELETE', path, needs: 'management', handle: deleteExchange },
];

function getExchanges({ cluster, user }: Call): Reply {
  return exchangeList(visibleVhosts(cluster, user));
}

function getVhostExchanges(call: Call): Reply {
  const vhost = call.cluster.vhosts.get(call.names[0] ?? '');
  if (vhost === undefined) return { notFound: true };
  return vhostRefusal(call, vhost.name) ?? exchangeList([vhost]);
}

function exchangeList(vhosts: readonly SimulatedVhost[]): Reply {
  const list = vhosts.flatMap((vhost) =>
    Array.from(vhost.exchanges.values(), (exchange) => exchangeFields(vhost, exchange)),
  );
  return { list, sortedBy: ['vhost', 'name'] };
}

function exchangeFields(vhost: SimulatedVhost, exchange: SimulatedExchange): Fields {
  const { name, type, durable, autoDelete, internal } = exchange;
  const { policy } = vhost.policies.heldBy(exchange);
  return {
    name,
    vhost: vhost.name,
    type,
    durable,
    auto_delete: autoDelete,
    internal,
    arguments: exchange.arguments,
    user_who_performed_action: 'admin',
    ...(policy === null ? {} : { policy: policy.name }),
  };
}

function getExchange(call: Call): Reply {
  const vhostName = call.names[0] ?? '';
  const refused = vhostRefusal(call, vhostName);
  if (refused !== null) return refused;
  const vhost = call.cluster.vhosts.get(vhostName);
  const exchange = vhost?.exchanges.get(exchangeName(call));
  if (vhost === undefined || exchange === undefined) return { notFound: true };
  return { json: { ...exchangeFields(vhost, exchange), incoming: [], outgoing: [] } };
}

function putExchange(call: Call): Reply {
  const vhostName = call.names[0] ?? '';
  const vhost = call.cluster.vhosts.get(vhostName);
  if (vhost === undefined) return refusal(404, 'not_found', 'vhost_not_found');
  const refused = vhostRefusal(call, vhostName);
  if (refused !== null) return refused;
  const declaration = readDeclaration(call.body);
  if (!('arguments' in declaration)) return declaration;
  const type = String(declaration.type ?? 'direct');
  if (!exchangeTypes(call.cluster.release).some((known) => known.name === type)) {
    return { badRequest: `unknown exchange type '${type}'` };
  }
  const name = exchangeName(call);
  const { durable, autoDelete, internal, arguments: declared } = declaration;
  const exchange = newExchange(name, type, { durable, autoDelete, internal, arguments: declared });
  const present = vhost.exchanges.get(name);
  if (!mayConfigure(call, name)) return accessRefused;
  if (present !== undefined)
    return inequivalence('exchange', vhostName, exchange, present) ?? { status: 204 };
  if (name.startsWith('amq.')) return accessRefused;
  vhost.exchanges.set(name, exchange);
  return { status: 201 };
}

function deleteExchange(call: Call): Reply {
  const vhostName = call.names[0] ?? '';
  const refused = vhostRefusal(call, vhostName);
  if (refused !== null) return refused;
  const vhost = call.cluster.vhosts.get(vhostName);
  const name = exchangeName(call);
  if (vhost === undefined || !vhost.exchanges.has(name)) return { notFound: true };
  if (name === '' || name.startsWith('amq.') || !mayConfigure(call, name)) return accessRefused;
  vhost.deleteExchange(name);
  if (call.cluster.release.series === '4') forgetTopicPermissions(call, vhostName, name);
  return { status: 204 };
}

/** With Khepri topic permissions go with their exchange. */
function forgetTopicPermissions({ cluster }: Call, vhost: string, exchange: string): void {
  for (const { topicPermissions } of cluster.accounts.values()) {
    const granted = topicPermissions.get(vhost);
    if (granted?.delete(exchange) && granted.size === 0) topicPermissions.delete(vhost);
  }
}

function mayConfigure({ user, names }: Call, name: string): boolean {
  return permits(user.permissions.get(names[0] ?? ''), 'configure', name);
}

function exchangeName({ names }: Call): string {
  return names[1] === 'amq.default' ? '' : (names[1] ?? '');
}
