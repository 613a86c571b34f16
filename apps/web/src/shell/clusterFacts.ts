import { useQuery } from '@tanstack/react-query';
import type { LiveOverview } from '@warren/console-api';
import { liveQuery } from '../ui/live.ts';
import { useRange } from '../ui/RangeSwitch.tsx';

export type ClusterFacts = Pick<
  NonNullable<LiveOverview['data']>,
  'clusterName' | 'productName' | 'version' | 'erlangVersion' | 'vhosts'
>;

/** What rarely changes about the cluster; shares the overview page's answers and asks once a minute otherwise. */
export function useClusterFacts(): ClusterFacts | null {
  const range = useRange();
  const { data } = useQuery({ ...liveQuery('overview', { range }), refetchInterval: 60_000 });
  return data?.data ?? null;
}
