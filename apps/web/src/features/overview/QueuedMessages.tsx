import { t } from '@lingui/core/macro';
import type { LiveOverview } from '@warren/console-api';
import { memo, useMemo } from 'react';
import { formatCount, formatTick } from '../../ui/format/number.ts';
import { Panel } from '../../ui/Panel.tsx';
import { type ChartMark, RateChart } from '../../ui/RateChart.tsx';
import { queueSeries } from './charts.ts';

type OverviewData = NonNullable<LiveOverview['data']>;

export interface OverviewChartProps {
  overview: OverviewData;
  range: number;
  /** Right end of the time axis, ms since the epoch. */
  until: number;
  marks: readonly ChartMark[];
  height: number;
}

/** Messages in all queues that this user sees. */
export const QueuedMessages = memo(function QueuedMessages(props: OverviewChartProps) {
  const { overview, range, until, marks, height } = props;
  const series = useMemo(() => queueSeries(), []);
  const { total, ready, unacked } = overview.queueTotals;
  const latest = useMemo(
    () => ({ total: total.value, ready: ready.value, unacked: unacked.value }),
    [total.value, ready.value, unacked.value],
  );
  return (
    <Panel>
      <RateChart
        title={t`Queued messages`}
        table={overview.queueSeries}
        series={series}
        range={range}
        until={until}
        format={formatCount}
        formatAxis={formatTick}
        mode="stacked"
        height={height}
        legend="head"
        latest={latest}
        marks={marks}
      />
    </Panel>
  );
});
