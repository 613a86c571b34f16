import { t } from '@lingui/core/macro';
import type { Range } from '@warren/console-api/ranges';
import type { SampleAge, VhostFigures } from '@warren/management-api';
import { useMemo } from 'react';
import { useBroker } from '../../ui/brokerRead.ts';
import { formatBytes } from '../../ui/format/bytes.ts';
import { formatCount, formatRate, formatTick } from '../../ui/format/number.ts';
import { Panel } from '../../ui/Panel.tsx';
import { nearestRange, RangeSwitch, useRange } from '../../ui/RangeSwitch.tsx';
import { RateChart } from '../../ui/RateChart.tsx';
import { rateKindSeries } from '../../ui/rateKinds.ts';
import { PanelState } from '../../ui/state/PageState.tsx';
import { SkeletonBar } from '../../ui/state/Skeleton.tsx';
import { usePhone } from '../../ui/usePhone.ts';
import { vhostFiguresQuery } from './queries.ts';
import classes from './Vhosts.module.css';
import { dataSeries, queueLengthSeries, vhostTables } from './vhostTables.ts';

/** As long as a broker keeps the samples of a virtual host. */
const kept: readonly Range[] = [60, 600, 3600];

/** Queued messages and message rates of a virtual host over the chosen range. */
export function VhostCharts({ name }: { name: string }) {
  const range = nearestRange(useRange(), kept);
  const figures = useBroker(vhostFiguresQuery(name, ageOf(range)), 5_000);
  return (
    <Panel title={t`Messages`} aside={<RangeSwitch of={kept} />}>
      <PanelState live={figures} what={t`Charts`} skeleton={<SkeletonBar width="60%" />}>
        {(data) => <Charts figures={data} range={range} until={figures.receivedAt} />}
      </PanelState>
    </Panel>
  );
}

function Charts({ figures, range, until }: { figures: VhostFigures; range: Range; until: number }) {
  const height = usePhone() ? 120 : 150;
  const tables = useMemo(() => vhostTables(figures, range, until), [figures, range, until]);
  const lengths = useMemo(() => queueLengthSeries(), []);
  const kinds = useMemo(() => rateKindSeries(), []);
  const data = useMemo(() => dataSeries(), []);
  const { total, ready, unacked } = figures.queueTotals;
  return (
    <div className={classes.charts}>
      <RateChart
        title={t`Queued messages`}
        table={tables.lengths}
        series={lengths}
        range={range}
        until={tables.until}
        format={formatCount}
        formatAxis={formatTick}
        mode="stacked"
        height={height}
        legend="head"
        latest={{ total: total.value, ready: ready.value, unacked: unacked.value }}
      />
      <RateChart
        title={t`Message rates`}
        note={t`per second`}
        table={tables.rates}
        series={kinds}
        range={range}
        until={tables.until}
        format={formatRate}
        formatAxis={formatTick}
        height={height + 50}
        legend="side"
        latest={Object.fromEntries(kinds.map(({ key }) => [key, figures.messageRates[key]?.rate ?? null]))}
      />
      <RateChart
        title={t`Data rates`}
        note={t`per second`}
        table={tables.data}
        series={data}
        range={range}
        until={tables.until}
        format={formatBytes}
        binary
        height={height - 40}
        legend="head"
        latest={{ received: figures.received.rate, sent: figures.sent.rate }}
      />
    </div>
  );
}

function ageOf(range: Range): SampleAge {
  return { ageS: range, incrementS: range > 600 ? 60 : 5 };
}
