import { propertiesKey, type SimulatedBinding } from '../cluster/bindings.ts';
import { permits } from '../cluster/permits.ts';
import type { SimulatedVhost } from '../cluster/vhosts.ts';
import type { Call, Reply, Route } from './exchange.ts';
import { type Fields, jsonFields } from './jsonFields.ts';
import { accessRefused, refusal, vhostRefusal } from './refusal.ts';
import { visibleVhosts } from './visibleVhosts.ts';

const between = 'bindings/*/e/*/*/*';
const one = 'bindings/*/e/*/*/*/*';
const get = (path: string, handle: Route['handle']): Route => ({
  method: 'GET',
  path,
  needs: 'management',
  handle,
});

/** Bindings are listed by virtual host, by either end and between two; never paged. */
export const bindingRoutes: readonly Route[] = [
  get('bindings', ({ cluster, user }) => bindingList(visibleVhosts(cluster, user))),
  get('bindings/*', (call) => listIn(call, () => true)),
  get('queues/*/*/bindings', getQueueBindings),
  get('exchanges/*/*/bindings/source', (call) => listIn(call, ({ source }) => source === exchangeName(call))),
  get('exchanges/*/*/bindings/destination', (call) =>
    listIn(
      call,
      (binding) => binding.destinationType === 'exchange' && binding.destination === exchangeName(call),
    ),
  ),
  get(between, (call) => listIn(call, (binding) => isBetween(call, binding))),
  { method: 'POST', path: between, needs: 'management', handle: postBinding },
  get(one, getBinding),
  { method: 'DELETE', path: one, needs: 'management', handle: deleteBinding },
];

function listIn(call: Call, isShown: (binding: SimulatedBinding) => boolean): Reply {
  const vhost = call.cluster.vhosts.get(call.names[0] ?? '');
  if (vhost === undefined) return { notFound: true };
  return vhostRefusal(call, vhost.name) ?? bindingList([vhost], isShown);
}

/** A queue that is not there has its binding from the default exchange all the same. */
function getQueueBindings(call: Call): Reply {
  const [vhost = '', name = ''] = call.names;
  const refused = vhostRefusal(call, vhost);
  if (refused !== null) return refused;
  if (call.cluster.vhosts.get(vhost)?.queues.has(name) !== true) {
    return { list: [bindingFields(vhost, ofDefaultExchange(name))] };
  }
  return listIn(
    call,
    ({ destinationType, destination }) => destinationType === 'queue' && destination === name,
  );
}

function bindingList(
  vhosts: readonly SimulatedVhost[],
  isShown: (binding: SimulatedBinding) => boolean = () => true,
): Reply {
  const list = vhosts.flatMap((vhost) =>
    allBindings(vhost)
      .filter(isShown)
      .map((binding) => bindingFields(vhost.name, binding)),
  );
  const sortedBy = ['vhost', 'source', 'destination', 'routing_key', 'properties_key'];
  return { list, sortedBy, unpaged: true };
}

function allBindings({
  queues,
  bindings,
}: Pick<SimulatedVhost, 'queues' | 'bindings'>): readonly SimulatedBinding[] {
  return [...Array.from(queues.keys(), ofDefaultExchange), ...bindings];
}

function ofDefaultExchange(queue: string): SimulatedBinding {
  return { source: '', destination: queue, destinationType: 'queue', routingKey: queue, arguments: {} };
}

function bindingFields(vhost: string, binding: SimulatedBinding): Fields {
  const { source, destination, destinationType, routingKey } = binding;
  return {
    source,
    vhost,
    destination,
    destination_type: destinationType,
    routing_key: routingKey,
    arguments: binding.arguments,
    properties_key: propertiesKey(binding),
  };
}

function getBinding(call: Call): Reply {
  const vhost = call.names[0] ?? '';
  const refused = vhostRefusal(call, vhost);
  if (refused !== null) return refused;
  const found = namedBinding(call);
  return found === undefined ? { notFound: true } : { json: bindingFields(vhost, found) };
}

/** 201 also when it was there. Both ends need a permission; the default exchange is nobody's to bind. */
function postBinding(call: Call): Reply {
  const [vhostName = '', , kind = '', destination = ''] = call.names;
  const vhost = call.cluster.vhosts.get(vhostName);
  if (vhost === undefined) return refusal(404, 'not_found', 'vhost_not_found');
  const refused = vhostRefusal(call, vhostName);
  if (refused !== null) return refused;
  const fields = jsonFields(call.body);
  if (fields === null || (kind !== 'q' && kind !== 'e')) return { crash: true };
  const source = exchangeName(call);
  if (!mayBind(call, source, destination)) return accessRefused;
  const missing = missingEnd(vhost, kind, source, destination);
  if (missing !== null) return refusal(404, 'not_found', `no ${missing} in vhost '${vhostName}'`);
  const { routing_key = '', arguments: declared = {} } = fields;
  const binding: SimulatedBinding = {
    source,
    destination,
    destinationType: kind === 'q' ? 'queue' : 'exchange',
    routingKey: String(routing_key),
    arguments:
      typeof declared === 'object' && declared !== null && !Array.isArray(declared) ? { ...declared } : {},
  };
  const key = propertiesKey(binding);
  if (!vhost.bindings.some((present) => isBetween(call, present) && propertiesKey(present) === key)) {
    vhost.bindings.push(binding);
  }
  return { status: 201 };
}

function missingEnd(
  vhost: SimulatedVhost,
  kind: 'q' | 'e',
  source: string,
  destination: string,
): string | null {
  if (!vhost.exchanges.has(source)) return `exchange '${source}'`;
  if (kind === 'q' ? vhost.queues.has(destination) : vhost.exchanges.has(destination)) return null;
  return `${kind === 'q' ? 'queue' : 'exchange'} '${destination}'`;
}

function deleteBinding(call: Call): Reply {
  const vhostName = call.names[0] ?? '';
  const refused = vhostRefusal(call, vhostName);
  if (refused !== null) return refused;
  const found = namedBinding(call);
  const vhost = call.cluster.vhosts.get(vhostName);
  if (vhost === undefined || found === undefined) return { notFound: true };
  if (!mayBind(call, found.source, found.destination)) return accessRefused;
  vhost.bindings.splice(vhost.bindings.indexOf(found), 1);
  return { status: 204 };
}

function mayBind({ user, names: [vhost = ''] }: Call, source: string, destination: string): boolean {
  const permissions = user.permissions.get(vhost);
  return source !== '' && permits(permissions, 'write', destination) && permits(permissions, 'read', source);
}

function namedBinding(call: Call): SimulatedBinding | undefined {
  const [vhost = '', , , , key = ''] = call.names;
  const all = allBindings(call.cluster.vhosts.get(vhost) ?? nothing);
  return all.find((binding) => isBetween(call, binding) && isNamed(binding, key));
}

const nothing = { queues: new Map(), bindings: [] };

/** Brokers take the routing keys null and undefined for none, and find no binding by them. */
function isNamed(binding: SimulatedBinding, key: string): boolean {
  return propertiesKey(binding) === key && key !== 'null' && key !== 'undefined';
}

function isBetween(call: Call, binding: SimulatedBinding): boolean {
  const [, , kind, destination] = call.names;
  return (
    binding.source === exchangeName(call) &&
    binding.destination === destination &&
    binding.destinationType === (kind === 'q' ? 'queue' : 'exchange')
  );
}

function exchangeName({ names }: Call): string {
  return names[1] === 'amq.default' ? '' : (names[1] ?? '');
}
