import { t } from '@lingui/core/macro';
import { memo, useMemo } from 'react';
import { formatRate, formatTick } from '../../ui/format/number.ts';
import { Panel } from '../../ui/Panel.tsx';
import { RateChart } from '../../ui/RateChart.tsx';
import { rateKindSeries } from '../../ui/rateKinds.ts';
import type { OverviewChartProps } from './QueuedMessages.tsx';

/** All thirteen kinds of message rates; a kind that never happened has no figure. */
export const MessageRates = memo(function MessageRates(props: OverviewChartProps) {
  const { overview, range, until, marks, height } = props;
  const series = useMemo(() => rateKindSeries(), []);
  const latest = useMemo(
    () => Object.fromEntries(series.map(({ key }) => [key, overview.messageRates[key]?.rate ?? null])),
    [series, overview.messageRates],
  );
  return (
    <Panel>
      <RateChart
        title={t`Message rates`}
        note={t`per second`}
        table={overview.rateSeries}
        series={series}
        range={range}
        until={until}
        format={formatRate}
        formatAxis={formatTick}
        height={height}
        legend="side"
        latest={latest}
        marks={marks}
      />
    </Panel>
  );
});
