import { useQuery } from '@tanstack/react-query';
import { liveQuery } from '../../ui/live.ts';
import { useRange } from '../../ui/RangeSwitch.tsx';

/** The version of the broker, as the overview tells it; empty while that has not come. */
export function useBrokerVersion(): string {
  return useQuery(liveQuery('overview', { range: useRange() })).data?.data?.version ?? '';
}
