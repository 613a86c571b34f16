import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { RequestFailed } from '../ui/request.ts';
import { sessionQuery } from '../ui/session.ts';

/** The one store of what servers said. A refusal by 401 makes it ask whether there still is a session. */
export function createQueryClient(): QueryClient {
  const askWhoIsThere = (error: unknown) => {
    if (error instanceof RequestFailed && error.status === 401) {
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    }
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: askWhoIsThere }),
    mutationCache: new MutationCache({ onError: askWhoIsThere }),
    defaultOptions: { queries: { retry: false } },
  });
  return client;
}
