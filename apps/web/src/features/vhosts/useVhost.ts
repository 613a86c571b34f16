import { queryOptions } from '@tanstack/react-query';
import type { VirtualHost } from '@warren/management-api';
import { type BrokerAnswer, useBroker } from '../../ui/brokerRead.ts';
import type { Live } from '../../ui/live.ts';
import { RequestFailed } from '../../ui/request.ts';
import { useSession } from '../../ui/session.ts';
import { vhostQuery, vhostsQuery } from './queries.ts';

/** One virtual host: by itself for administrators, for others as the list tells it, which they may read. */
export function useVhost(name: string): Live<VirtualHost> {
  const tags = useSession()?.user?.tags ?? [];
  return useBroker(tags.includes('administrator') ? vhostQuery(name) : listedVhostQuery(name));
}

function listedVhostQuery(name: string) {
  return queryOptions<BrokerAnswer<VirtualHost>, RequestFailed>({
    queryKey: [...vhostsQuery.queryKey, 'one', name],
    queryFn: async ({ client }) => {
      const answer = await client.fetchQuery(vhostsQuery);
      const found = answer.data.find((vhost) => vhost.name === name);
      if (found === undefined) throw new RequestFailed('no-such-object', 'Object Not Found', 404, null, null);
      return { ...answer, data: found };
    },
    retry: false,
    staleTime: 5000,
  });
}
