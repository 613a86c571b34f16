import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

interface BrokerAccount {
  password: string;
  tags: string[];
  vhosts: string[];
}

/** As much of a broker as log-ins need: accounts that a test can change, and every request it was sent. */
export interface AccountsBroker {
  readonly url: string;
  readonly accounts: Map<string, BrokerAccount>;
  /** Method and path of each request. */
  readonly requests: string[];
  /** Answers with this status instead, as a broker in trouble. */
  failWith: number | null;
  close(): Promise<void>;
}

/** The answers are those of RabbitMQ 4.3.6. */
export async function startAccountsBroker(): Promise<AccountsBroker> {
  const accounts = new Map<string, BrokerAccount>([
    ['guest', { password: 'guest', tags: ['administrator'], vhosts: ['/'] }],
    ['admin', { password: 'admin-pw', tags: ['administrator'], vhosts: ['/', 'billing'] }],
    ['manager', { password: 'manager-pw', tags: ['management'], vhosts: ['/'] }],
    ['plain', { password: 'plain-pw', tags: [], vhosts: ['/'] }],
  ]);
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    if (broker.failWith !== null) return answer(response, broker.failWith, { error: 'internal', reason: '' });
    const found = authenticate(request, accounts);
    if (typeof found === 'string') return answer(response, 401, { error: 'not_authorised', reason: found });
    const [name, { tags, vhosts }] = found;
    if (request.url === '/api/whoami') return answer(response, 200, { name, tags });
    if (request.url?.startsWith('/api/vhosts')) {
      return answer(
        response,
        200,
        vhosts.map((vhost) => ({ name: vhost })),
      );
    }
    return answer(response, request.method === 'PUT' ? 201 : 200, { method: request.method });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const broker: AccountsBroker = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accounts,
    requests,
    failWith: null,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
  onTestFinished(() => broker.close());
  return broker;
}

function authenticate(
  request: IncomingMessage,
  accounts: ReadonlyMap<string, BrokerAccount>,
): [string, BrokerAccount] | string {
  const encoded = request.headers.authorization?.split(' ')[1] ?? '';
  const [name = '', ...password] = Buffer.from(encoded, 'base64').toString().split(':');
  const account = accounts.get(name);
  if (account === undefined || account.password !== password.join(':')) return 'Not_Authorized';
  return account.tags.length === 0 ? 'Not management user' : [name, account];
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  const headers = status === 401 ? { 'www-authenticate': 'Basic realm="RabbitMQ Management"' } : {};
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
