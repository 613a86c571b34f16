import {
  bindingBody,
  bindingsBetweenPath,
  exchangeBody,
  exchangePath,
  permissionBody,
  permissionPath,
  queueBody,
  queuePath,
  topicPermissionBody,
  topicPermissionPath,
  userBody,
  userPath,
  vhostPath,
} from '@warren/management-api';
import { type Simulator, startSimulator } from '@warren/simulator/http';

/**
 * A simulated cluster with a virtual host `shop`: the topic exchange `events`, the queues `orders`, `orders.new` and
 * `invoices`, and the users `clerk` (password `clerk-pw`), `outsider` and `nobody`.
 */
export async function startPermissionCluster(version: '3.10' | '4'): Promise<Simulator> {
  const simulator = await startSimulator({ version, scenario: 'healthy' });
  const write = (path: string, body: object) => change(simulator, 'PUT', path, body);
  await write(vhostPath('shop'), {});
  const password = (of: string) => ({ kind: 'password', password: `${of}-pw` }) as const;
  await write(userPath('clerk'), userBody(['management'], password('clerk')));
  await write(userPath('outsider'), userBody(['policymaker'], password('outsider')));
  await write(userPath('nobody'), userBody([], { kind: 'none' }));
  await write(permissionPath('shop', 'admin'), permissionBody({ configure: '.*', write: '.*', read: '.*' }));
  await write(
    permissionPath('shop', 'clerk'),
    permissionBody({ configure: '', write: '^events$', read: '^orders' }),
  );
  const declared = { durable: true, autoDelete: false, arguments: {} };
  await write(exchangePath('shop', 'events'), exchangeBody({ ...declared, type: 'topic', internal: false }));
  for (const queue of ['orders', 'orders.new', 'invoices'])
    await write(queuePath('shop', queue), queueBody(declared));
  const binding = {
    vhost: 'shop',
    source: 'events',
    destination: 'orders',
    destinationType: 'queue',
  } as const;
  for (const routingKey of ['order.new', 'invoice.new']) {
    await change(simulator, 'POST', bindingsBetweenPath(binding), bindingBody({ routingKey, arguments: {} }));
  }
  await write(
    topicPermissionPath('shop', 'clerk'),
    topicPermissionBody({ exchange: 'events', write: '^order\\.', read: '.*' }),
  );
  return simulator;
}

async function change({ urls: [url] }: Simulator, method: string, path: string, body: object): Promise<void> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Basic ${btoa('admin:admin-pw')}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
}
