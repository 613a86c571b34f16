import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { Range } from '@warren/console-api';
import { path } from '@warren/management-api';
import { liveQuery } from '../../ui/live.ts';
import { request } from '../../ui/request.ts';
import { seesNodes, sessionQuery } from '../../ui/session.ts';

/** What the overview watches. */
export function overviewQueries(range: Range) {
  return {
    overview: liveQuery('overview', { range }),
    health: liveQuery('health'),
    nodes: liveQuery('nodes', { range }),
  };
}

/** Asks for all that the overview watches as soon as it is known who looks, and waits for the answers. */
export async function prefetchOverview(queryClient: QueryClient, range: Range): Promise<void> {
  const session = await queryClient.fetchQuery(sessionQuery).catch(() => null);
  if (session?.user == null) return;
  const { overview, health, nodes } = overviewQueries(range);
  await Promise.all([
    queryClient.prefetchQuery(overview),
    queryClient.prefetchQuery(health),
    seesNodes(session) ? queryClient.prefetchQuery(nodes) : null,
  ]);
}

/** What a reset of statistics is asked for, `null`: all nodes. Rates and history begin anew; no message is touched. */
export const resetStatistics = mutationOptions({
  mutationKey: ['reset-statistics'],
  mutationFn: (node: string | null) => request<null>(resetPath(node), { method: 'DELETE' }),
});

/** Relative to the document's base. */
export function resetPath(node: string | null): string {
  return node === null ? 'api/reset' : path`api/reset/${node}`;
}

/** The same as calls to copy. */
export function resetCommands(node: string | null): string[] {
  return node === null
    ? ['DELETE /api/reset', "rabbitmqctl eval 'rabbit_mgmt_storage:reset_all().'"]
    : [`DELETE /${resetPath(node)}`, `rabbitmqctl -n ${node} eval 'rabbit_mgmt_storage:reset().'`];
}
