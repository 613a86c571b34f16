import { queryOptions, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import type { Forbidden, Freshness } from '@warren/console-api';
import { useMemo } from 'react';
import type { Live } from './live.ts';
import { pollInterval } from './pollInterval.ts';
import { usePreference } from './preference.ts';
import { RequestFailed, request } from './request.ts';
import { useWatched } from './watchedLives.ts';

/** What a broker answered through the gateway, with the moment it came. */
export type BrokerAnswer<Data> = Freshness & { data: Data; receivedAt: number };

export interface BrokerReadOptions<Data> {
  /** From `/api` on. */
  path: string;
  read: (json: unknown) => Data;
  /** Tags of which one is needed, for whoever has none of them. */
  needs: readonly string[];
  /** As for `request`: what keeps every digit. */
  parse?: (text: string) => unknown;
}

/** Query options of one read, as `brokerRead` makes them. */
export type BrokerQuery<Data> = ReturnType<typeof brokerRead<Data>>;

/** All reads of brokers begin with this key: "Refresh now" and every change read them again. */
export const brokerKey = ['live', 'broker'] as const;

/** Query options of a GET of the management API; a 401 of the broker tells which tag is missing. */
export function brokerRead<Data>({ path, read, needs, parse }: BrokerReadOptions<Data>) {
  return queryOptions<BrokerAnswer<Data>, RequestFailed>({
    queryKey: [...brokerKey, path],
    queryFn: async ({ signal }) => {
      try {
        const data = read(await request<unknown>(path.slice(1), { signal, ...(parse && { parse }) }));
        return { ...observedNow(), data, receivedAt: Date.now() };
      } catch (error) {
        throw error instanceof RequestFailed ? explained(error, path, needs) : error;
      }
    },
    retry: false,
    staleTime: 5000,
    // Sharing the structure copies a raw number into an object that is none.
    structuralSharing: parse === undefined,
  });
}

/** Lists of thousands are not read as often as figures. */
const everyMs = 30_000;

/** What a page knows of one read, asked again while it is looked at, no more often than each `leastMs`. */
export function useBroker<Data>(
  options: UseQueryOptions<BrokerAnswer<Data>, RequestFailed>,
  leastMs = everyMs,
): Live<Data> {
  const seconds = usePreference(pollInterval);
  const query = useQuery({
    ...options,
    refetchInterval: seconds === 0 ? false : Math.max(leastMs, seconds * 1000),
  });
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

function observedNow(): Freshness {
  const now = new Date().toISOString();
  return {
    observedAt: now,
    observedBy: null,
    answeredAt: now,
    intervalMs: everyMs,
    missing: [],
    failing: null,
  };
}

/** A session that ended is told by Warren's own word; any other 401 is the broker's about this user. */
function explained(failure: RequestFailed, path: string, needs: readonly string[]): RequestFailed {
  if (failure.status === 404) return withCode('no-such-object', failure, failure.body);
  if (failure.status !== 401 || failure.code.startsWith('session-')) return failure;
  const body = {
    error: 'forbidden',
    reason: failure.message,
    needs: [...needs],
    broker: { request: `GET ${path}`, status: 401, body: JSON.stringify(failure.body) },
  } satisfies Forbidden;
  return new RequestFailed('forbidden', failure.message, 403, body, null);
}

function withCode(code: string, failure: RequestFailed, body: unknown): RequestFailed {
  return new RequestFailed(code, failure.message, failure.status, body, null);
}
