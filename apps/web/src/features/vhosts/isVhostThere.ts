import type { QueryClient } from '@tanstack/react-query';
import { vhostsQuery } from './queries.ts';

/** Whether a virtual host has that name now. What cannot be looked at is told by the answer to the change itself. */
export async function isVhostThere(client: QueryClient, name: string): Promise<boolean> {
  const { data } = await client.fetchQuery({ ...vhostsQuery, staleTime: 0 }).catch(() => ({ data: [] }));
  return data.some((vhost) => vhost.name === name);
}
