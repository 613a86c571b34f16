import { newAccount } from './accounts.ts';
import type { SimulatedCluster } from './cluster.ts';
import { SimulatedVhost } from './vhosts.ts';

/** How much more there is than the company's own, for lists and previews at scale. Absent: nothing more. */
export interface Population {
  readonly users?: number;
  readonly vhosts?: number;
  /** Spread over users and virtual hosts, as far as there are pairs of them. */
  readonly permissions?: number;
  /** Spread evenly over virtual hosts, in each with a priority of its own. */
  readonly policies?: number;
  /** Of the virtual host billing, all together. */
  readonly queues?: number;
}

/** Adds everything but the queues, which are there from the start. */
export function populate(cluster: SimulatedCluster, population: Population): void {
  addUsers(cluster, population.users ?? 0);
  for (let number = 1; number <= (population.vhosts ?? 0); number += 1) {
    const name = numbered('tenant', number);
    cluster.vhosts.set(name, new SimulatedVhost(cluster.release, name, { description: `Tenant ${number}` }));
  }
  addPermissions(cluster, population.permissions ?? 0);
  addPolicies(cluster, population.policies ?? 0);
}

function addUsers({ accounts, passwordHashes }: SimulatedCluster, count: number): void {
  const tags = [[], [], [], [], [], [], ['management'], ['management'], ['policymaker'], ['monitoring']];
  for (let number = 1; number <= count; number += 1) {
    const name = numbered('app', number);
    accounts.set(
      name,
      newAccount(name, passwordHashes.secret(`${name}-pw`), tags[number % tags.length] ?? []),
    );
  }
}

/** The first users with their own virtual hosts first, then with the next ones. */
function addPermissions({ accounts, vhosts }: SimulatedCluster, count: number): void {
  const [users, names] = [[...accounts.values()].toReversed(), [...vhosts.keys()].toReversed()];
  let left = Math.min(count, users.length * names.length);
  for (let distance = 0; left > 0 && distance < names.length; distance += 1) {
    for (const [index, { name, permissions }] of users.entries()) {
      const vhost = names[(index + distance) % names.length] ?? '/';
      if (left === 0) return;
      if (permissions.has(vhost)) continue;
      permissions.set(vhost, { configure: `^${name}\\.`, write: `^${name}\\.|^amq\\.`, read: `^${name}\\.` });
      left -= 1;
    }
  }
}

function addPolicies({ vhosts }: SimulatedCluster, count: number): void {
  const all = [...vhosts.values()];
  for (let number = 1; number <= count; number += 1) {
    const vhost = all[number % all.length];
    vhost?.policies.put('policies', {
      name: numbered('limit', number),
      pattern: `\\.${String(number % 1_000).padStart(3, '0')}\\d*$`,
      applyTo: 'queues',
      priority: number,
      definition: { 'max-length': number * 100 },
    });
  }
}

function numbered(family: string, number: number): string {
  return `${family}-${String(number).padStart(5, '0')}`;
}
