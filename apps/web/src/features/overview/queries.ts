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

/**
 * Asks for all that the overview watches, before the page is drawn, and waits for the answers. What the served page
 * names, the browser asks for already: on a first visit nobody waits to hear who looks.
 */
export async function prefetchOverview(queryClient: QueryClient, range: Range): Promise<void> {
  const { overview, health, nodes } = overviewQueries(range);
  const askAll = async (withNodes: boolean) => {
    await Promise.all([
      queryClient.prefetchQuery(overview),
      queryClient.prefetchQuery(health),
      withNodes ? queryClient.prefetchQuery(nodes) : null,
    ]);
  };
  const isFirst = queryClient.getQueryData(sessionQuery.queryKey) === undefined;
  const early = isFirst && isNamed('overview') ? askAll(isNamed('nodes')) : null;
  const session = await queryClient.fetchQuery(sessionQuery).catch(() => null);
  await early;
  if (session?.user != null) await askAll(seesNodes(session));
}

/** The server names what the session behind the page's cookie may read. */
function isNamed(live: string): boolean {
  return document.querySelector(`link[rel=preload][href^="console/live/${live}"]`) !== null;
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
