import type { Account } from '../cluster/accounts.ts';
import type { SimulatedCluster } from '../cluster/cluster.ts';
import type { SimulatedVhost } from '../cluster/vhosts.ts';

/** The virtual hosts whose objects a user sees: monitoring and administrator see all, others those they may enter. */
export function visibleVhosts(cluster: SimulatedCluster, user: Account): readonly SimulatedVhost[] {
  if (seesEverything(user)) return [...cluster.vhosts.values()];
  return [...cluster.vhosts.values()].filter(({ name }) => user.permissions.has(name));
}

/** Whether nodes, listeners and other users' connections are shown to that user. */
export function seesEverything({ tags }: Account): boolean {
  return tags.includes('administrator') || tags.includes('monitoring');
}
