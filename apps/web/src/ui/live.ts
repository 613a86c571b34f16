import { queryOptions, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import type { Freshness, LiveHealth, LiveNode, LiveNodes, LiveOverview, Range } from '@warren/console-api';
import { useMemo } from 'react';
import { pollInterval } from './pollInterval.ts';
import { usePreference } from './preference.ts';
import { type RequestFailed, request } from './request.ts';
import { useWatched } from './watchedLives.ts';

/** The live endpoints and what each answers. */
export interface LiveAnswers {
  health: LiveHealth;
  overview: LiveOverview;
  nodes: LiveNodes;
  node: LiveNode;
}

/** An answer with the moment it came, by this browser's clock. */
export type Received<Name extends keyof LiveAnswers> = LiveAnswers[Name] & { receivedAt: number };

export interface LiveParameters {
  range?: Range;
  name?: string;
}

/** Query options of `GET console/live/<name>`; a change of range keeps what is shown until the answer. */
export function liveQuery<Name extends keyof LiveAnswers>(name: Name, parameters: LiveParameters = {}) {
  return queryOptions<Received<Name>, RequestFailed>({
    queryKey: ['live', name, parameters],
    queryFn: async ({ signal }) => {
      const answer = await request<LiveAnswers[Name]>(pathOf(name, parameters), { signal });
      return { ...answer, receivedAt: Date.now() };
    },
    placeholderData: (previous, query) =>
      previous !== undefined && sameObject(query?.queryKey, parameters) ? previous : undefined,
    retry: false,
    staleTime: 1000,
  });
}

/** What a page knows of one live endpoint at this moment. */
export interface Live<Data> {
  data: Data | null;
  /** Null until the first answer. */
  freshness: Freshness | null;
  /** When the shown answer came, by this browser's clock, ms since the epoch. */
  receivedAt: number;
  /** When this page last heard something, an answer or a failure. */
  triedAt: number;
  /** Why the newest request of this page failed; null when it did not. */
  failure: RequestFailed | null;
  refresh(): void;
}

/** Watches one live endpoint at the chosen interval; a hidden tab does not ask. */
export function useLive<Answer extends Freshness & { data: unknown; receivedAt: number }>(
  options: UseQueryOptions<Answer, RequestFailed>,
): Live<NonNullable<Answer['data']>> {
  const seconds = usePreference(pollInterval);
  const query = useQuery({ ...options, refetchInterval: seconds === 0 ? false : seconds * 1000 });
  const { data: answer, error, refetch, dataUpdatedAt, errorUpdatedAt } = query;
  const live = useMemo(
    () => ({
      data: answer?.data ?? null,
      freshness: answer ?? null,
      receivedAt: answer?.receivedAt ?? 0,
      triedAt: Math.max(dataUpdatedAt, errorUpdatedAt),
      failure: error,
      refresh: () => void refetch(),
    }),
    [answer, error, refetch, dataUpdatedAt, errorUpdatedAt],
  );
  useWatched(live);
  return live;
}

function pathOf(name: string, parameters: LiveParameters): string {
  const query = new URLSearchParams();
  if (parameters.name !== undefined) query.set('name', parameters.name);
  if (parameters.range !== undefined) query.set('range', String(parameters.range));
  return query.size === 0 ? `console/live/${name}` : `console/live/${name}?${query}`;
}

function sameObject(key: readonly unknown[] | undefined, parameters: LiveParameters): boolean {
  const previous = key?.[2];
  return (
    typeof previous === 'object' && previous !== null && Reflect.get(previous, 'name') === parameters.name
  );
}
