import { t } from '@lingui/core/macro';
import type { SeriesTable } from '@warren/console-api';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { ChartLegend } from './chart/ChartLegend.tsx';
import { chartRows, rowAt } from './chart/chartRows.ts';
import type { ChartLimit, ChartMark, ChartSeries } from './chart/chartSeries.ts';
import { useDrawnChart } from './chart/drawnChart.ts';
import { formatClockSeconds } from './format/clock.ts';
import classes from './RateChart.module.css';
import { useSpan } from './useSpan.ts';

export type { ChartLimit, ChartMark, ChartSeries } from './chart/chartSeries.ts';

export interface RateChartProps {
  /** What the chart shows; also its name for those who do not see it. */
  title: string;
  /** Beside the title: the unit. */
  note?: ReactNode;
  table: SeriesTable;
  series: readonly ChartSeries[];
  /** Of the time axis, seconds. */
  range: number;
  /** Right end of the time axis, ms since the epoch: when the data was observed. */
  until: number;
  /** Values in the legend. */
  format: (value: number | null) => string;
  /** Values on the axis; `format` when absent. */
  formatAxis?: (value: number) => string;
  /** `stacked`: areas on one another, the first series at the bottom; `area`: lines with an area below. */
  mode?: 'lines' | 'stacked' | 'area';
  /** The axis counts in powers of 1024. */
  binary?: boolean;
  /** Of the plot, px. */
  height: number;
  legend: 'side' | 'below' | 'head';
  /** Values shown while nothing is hovered, by series key; the newest sample when absent. */
  latest?: Readonly<Record<string, number | null>>;
  marks?: readonly ChartMark[];
  limits?: readonly ChartLimit[];
  /** At the right end of the title line, such as a switch. */
  aside?: ReactNode;
}

/**
 * Series on a time axis. The legend is the tooltip: it tells the values of the moment under the pointer, on
 * every chart of the page at once; so is a span that is dragged over one of them. Gaps stay gaps and nothing moves by itself. A page defers its data as a whole
 * (`useDeferredValue`): a chart that deferred its own part would be drawn twice.
 */
export function RateChart(props: RateChartProps) {
  const { title, note, table, series, range, until, legend, aside, height } = props;
  const [activeAt, setActiveAt] = useState<number | null>(null);
  const Drawn = useDrawnChart();
  // A chart comes after what can be read; its legend with it.
  const firstScreenDrawn = useDeferredValue(true, false);
  const [span, setSpan] = useSpan();
  const from = span?.from ?? until - range * 1000;
  const to = span?.to ?? until;
  const rows = useMemo(() => chartRows(table, series, from, to), [table, series, from, to]);
  const drawn = useMemo(() => series.filter(({ undrawn }) => undrawn !== true), [series]);
  const at = activeAt ?? (span === null ? null : (rows.at(-1)?.at ?? null));
  const shown = at === null ? (props.latest ?? rowAt(rows, null)) : rowAt(rows, at);
  return (
    <figure className={classes.chart} data-legend={legend} aria-label={title}>
      <figcaption className={classes.head}>
        <h2>{title}</h2>
        {note !== undefined && <span className={classes.note}>{note}</span>}
        {at !== null && legend === 'side' && <span className={classes.moment}>{formatClockSeconds(at)}</span>}
        {aside !== undefined && <div className={classes.aside}>{aside}</div>}
      </figcaption>
      {firstScreenDrawn ? (
        <ChartLegend series={series} values={shown} format={props.format} at={at} placement={legend} />
      ) : (
        <div />
      )}
      <div className={classes.plot} style={{ height }}>
        {rows.length === 0 && <p className={classes.empty}>{t`No samples in this range yet.`}</p>}
        {Drawn !== null && rows.length > 0 && (
          <Drawn
            rows={rows}
            series={drawn}
            from={from}
            until={to}
            toNow={span === null}
            formatAxis={props.formatAxis ?? props.format}
            mode={props.mode ?? 'lines'}
            binary={props.binary ?? false}
            steps={height < 130 ? 2 : 4}
            marks={props.marks ?? none}
            limits={props.limits ?? none}
            onActive={setActiveAt}
            onSpan={setSpan}
          />
        )}
      </div>
    </figure>
  );
}

const none: readonly never[] = [];
