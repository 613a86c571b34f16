import { httpUpstream } from '../gateway/upstreams.ts';

/** As much of a broker as questions about policies need; what it has may change while it runs. */
export interface PolicyBroker {
  readonly url: string;
  /** Method and target of each request. */
  readonly requests: string[];
  policies: object[];
  operatorPolicies: object[];
  /** JSON, so that numbers stay as they are written. */
  queues: string;
  /** Answers lists of queues with this status instead. */
  failQueuesWith: number | null;
}

const users = new Map([
  ['admin:admin-pw', ['administrator']],
  ['manager:manager-pw', ['management']],
]);

/** The answers are those of RabbitMQ 4.3.6; the virtual host is `/`. */
export async function startPolicyBroker(version = '4.3.6', erlang = '29.1.1'): Promise<PolicyBroker> {
  const upstream = await httpUpstream((request, response) => {
    const [kind = '', credentials = ''] = (request.headers.authorization ?? '').split(' ');
    const login = Buffer.from(credentials, 'base64').toString();
    const tags = users.get(login);
    const answer = (status: number, body: string) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body);
    };
    if (kind !== 'Basic' || tags === undefined)
      return answer(401, '{"error":"not_authorised","reason":"Not_Authorized"}');
    const path = (request.url ?? '').split('?')[0] ?? '';
    const name = login.split(':')[0];
    if (path === '/api/queues/%2F' && broker.failQueuesWith !== null)
      return answer(broker.failQueuesWith, '{}');
    const answers = new Map<string, string>([
      ['/api/whoami', JSON.stringify({ name, tags })],
      ['/api/vhosts', '[{"name":"/"}]'],
      ['/api/overview', JSON.stringify({ rabbitmq_version: version, erlang_version: erlang })],
      ['/api/policies/%2F', JSON.stringify(broker.policies)],
      ['/api/operator-policies/%2F', JSON.stringify(broker.operatorPolicies)],
      ['/api/queues/%2F', broker.queues],
      ['/api/exchanges/%2F', '[{"arguments":{},"name":"","type":"direct"}]'],
      ['/api/exchanges/%2F/amq.default', '{"arguments":{},"name":"","type":"direct"}'],
    ]);
    const found = answers.get(path) ?? queueNamed(broker.queues, path);
    if (found === undefined) return answer(404, '{"error":"Object Not Found","reason":"Not Found"}');
    return answer(200, found);
  });
  const broker: PolicyBroker = {
    url: upstream.url,
    requests: upstream.requests,
    policies: [],
    operatorPolicies: [],
    queues: '[]',
    failQueuesWith: null,
  };
  return broker;
}

/** A policy as brokers list it. */
export function listed(name: string, pattern: string, definition: object, more: object = {}): object {
  return { vhost: '/', name, pattern, 'apply-to': 'all', priority: 0, definition, ...more };
}

/** Classic queues as brokers list them. */
export function classicQueues(names: readonly string[]): string {
  return JSON.stringify(
    names.map((name) => ({ name, type: 'classic', arguments: {}, messages_ready: 7, consumers: 0 })),
  );
}

function queueNamed(queues: string, path: string): string | undefined {
  const list: { name: string }[] = JSON.parse(queues);
  const queue = list.find(({ name }) => `/api/queues/%2F/${encodeURIComponent(name)}` === path);
  return queue && JSON.stringify(queue);
}
