import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Session } from '@warren/console-api';
import { type RequestFailed, request } from './request.ts';

/** `GET console/session`: who is logged in, if anybody. It answers 200 either way. */
export const sessionQuery = queryOptions<Session, RequestFailed>({
  queryKey: ['session'],
  queryFn: ({ signal }) => request<Session>('console/session', { signal }),
  staleTime: 30_000,
  refetchInterval: (query) => (query.state.data?.user ? 60_000 : false),
  retry: false,
});

export function useSessionQuery() {
  return useQuery(sessionQuery);
}

/** The session as last read; undefined until the first answer. */
export function useSession(): Session | undefined {
  return useSessionQuery().data;
}

/** Whether the broker tells this user of nodes. */
export function useSeesNodes(): boolean {
  return seesNodes(useSession());
}

/** The broker refuses everything about nodes to everybody without one of these tags. */
export function seesNodes(session: Session | undefined): boolean {
  const tags = session?.user?.tags ?? [];
  return tags.includes('monitoring') || tags.includes('administrator');
}

/** Why this session may not do what only an administrator may; null where it may. */
export type WhyNot = 'tag' | 'read-only';

export function useWhyNoAdministrator(): WhyNot | null {
  const session = useSession();
  if (session?.readOnly === true) return 'read-only';
  return session?.user?.tags.includes('administrator') === true ? null : 'tag';
}
