import { newAccount, type Permissions } from './accounts.ts';
import type { SimulatedCluster } from './cluster.ts';

/**
 * People and applications of the demo, each with something to ask about: an application that may use its own queues
 * only, one that also reaches what it need not, someone who may not enter anything, topics that are parted, limits.
 */
export function addDemoAccess(cluster: SimulatedCluster): void {
  const { accounts, passwordHashes, vhosts } = cluster;
  const add = (name: string, tags: readonly string[], permissions: Readonly<Record<string, Permissions>>) => {
    const account = newAccount(name, passwordHashes.secret(`${name}-pw`), tags);
    for (const [vhost, granted] of Object.entries(permissions)) account.permissions.set(vhost, granted);
    accounts.set(name, account);
    return account;
  };
  const everything: Permissions = { configure: '.*', write: '.*', read: '.*' };
  const nothing: Permissions = { configure: '', write: '', read: '' };
  add('auditor', ['monitoring'], { '/': nothing, billing: nothing, orders: nothing });
  add('billing-app', [], {
    billing: { configure: '^billing\\.', write: '^billing', read: '^billing\\.' },
  });
  const ordersApp = add('orders-app', [], {
    orders: { configure: '^orders\\.', write: '^orders', read: '^orders\\.' },
    billing: { configure: '', write: '^billing$', read: '' },
  });
  ordersApp.topicPermissions.set(
    'orders',
    new Map([['orders', { write: '^order\\.', read: '^order\\.(new|changed)' }]]),
  );
  const shopApp = add('shop-app', [], { '/': everything, orders: everything });
  shopApp.limits.set('max-connections', 500).set('max-channels', 4_000);
  add('mail-relay', ['impersonator'], { '/': { configure: '', write: '^mail', read: '^mail\\.' } });
  accounts.set('newcomer', newAccount('newcomer', passwordHashes.known(''), ['management']));
  vhosts.get('orders')?.limits.set('max-queues', 5_000);
  vhosts.get('billing')?.limits.set('max-connections', 2_000);
}
