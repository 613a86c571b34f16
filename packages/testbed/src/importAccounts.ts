import { type Account, accounts, vhosts } from './accounts.ts';
import type { ClusterNode } from './cluster.ts';
import { requestManagement } from './managementRequest.ts';

/** Makes the virtual hosts and users of the test cluster, as the broker's default user. */
export async function importAccounts(node: ClusterNode): Promise<void> {
  const users: [string, Account][] = Object.entries(accounts);
  await requestManagement(node, {
    method: 'POST',
    path: '/api/definitions',
    credentials: 'guest:guest',
    timeoutMs: 60_000,
    body: {
      vhosts: vhosts.map((name) => ({ name })),
      users: users
        .filter(([name]) => name !== 'guest')
        .map(([name, { password, tags }]) => ({ name, password, tags: tags.join(',') })),
      permissions: users.flatMap(([user, { permissions }]) =>
        Object.entries(permissions).map(([vhost, granted]) => ({ user, vhost, ...granted })),
      ),
    },
  });
}
