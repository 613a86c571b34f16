import type { SimulatedCluster } from '../cluster/cluster.ts';
import type { SimulatedVhost } from '../cluster/vhosts.ts';
import type { User } from './exchange.ts';

/** The virtual hosts whose objects a user sees: monitoring and administrator see all, others those they may enter. */
export function visibleVhosts(cluster: SimulatedCluster, user: User): readonly SimulatedVhost[] {
  if (seesEverything(user)) return cluster.vhosts;
  return cluster.vhosts.filter(({ name }) => Object.hasOwn(user.permissions, name));
}

/** Whether nodes, listeners and other users' connections are shown to that user. */
export function seesEverything({ tags }: User): boolean {
  return tags.includes('administrator') || tags.includes('monitoring');
}
