import { type RequestBytes, requestBytes } from './transcript.ts';

/** Everything that is done with objects of one name, by kind, from making them to deleting them. */
export function lifeOfName(name: string): Readonly<Record<string, readonly RequestBytes[]>> {
  const segment = encodeURIComponent(name);
  const json = (method: string, target: string, value: unknown) =>
    requestBytes(method, target, {
      body: JSON.stringify(value),
      headers: ['content-type: application/json'],
    });
  const get = (target: string) => requestBytes('GET', target);
  const remove = (target: string) => requestBytes('DELETE', target);
  const queue = `/api/queues/%2F/${segment}`;
  const exchange = `/api/exchanges/%2f/${segment}`;
  const policy = `/api/policies/%2F/${segment}`;
  const vhost = `/api/vhosts/${segment}`;
  const user = `/api/users/${segment}`;
  const message = {
    properties: { headers: { [name]: name } },
    routing_key: name,
    payload: name,
    payload_encoding: 'string',
  };
  const take = { count: 1, ackmode: 'ack_requeue_false', encoding: 'auto' };

  return {
    queue: [
      json('PUT', queue, { durable: true, arguments: { 'x-max-length': 10 } }),
      get(`${queue}?columns=name,vhost,durable,arguments`),
      requestBytes('HEAD', `${queue}?columns=name`),
      get(`${queue}/bindings`),
      json('POST', '/api/exchanges/%2F/amq.default/publish', message),
      json('POST', `${queue}/get`, take),
      remove(`${queue}/contents`),
      remove(queue),
      remove(queue),
    ],
    exchange: [
      json('PUT', exchange, { type: 'fanout', durable: false }),
      get(`${exchange}?columns=name,vhost,type,durable`),
      json('POST', `${exchange}/publish`, message),
      get(`${exchange}/bindings/source`),
      remove(`${exchange}?if-unused=true`),
    ],
    policy: [
      json('PUT', policy, { pattern: '^never$', definition: { 'max-length': 1 }, priority: 1 }),
      get(policy),
      remove(policy),
    ],
    'virtual host': [
      json('PUT', vhost, {}),
      get(`${vhost}?columns=name`),
      get(`/api/vhosts/${segment}/permissions`),
      get(`/api/queues/${segment}?columns=name`),
      remove(vhost),
    ],
    user: [
      json('PUT', user, { password: name, tags: 'management' }),
      get(`${user}?columns=name,tags`),
      json('PUT', `/api/permissions/%2F/${segment}`, { configure: '', write: '', read: '^$' }),
      get(`${user}/permissions`),
      requestBytes('GET', '/api/whoami', { credentials: `${name}:${name}` }),
      remove(user),
    ],
  };
}
