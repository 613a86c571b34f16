import { t } from '@lingui/core/macro';
import { memo, useEffect, useMemo } from 'react';
import { ComposedChart, Tooltip, useActiveTooltipLabel, useIsTooltipActive, XAxis, YAxis } from 'recharts';
import { formatClock, formatClockSeconds } from '../format/clock.ts';
import type { Span } from '../span.ts';
import { timeTicks } from '../timeTicks.ts';
import { type AxisTicks, ChartAxes } from './ChartAxes.tsx';
import { ChartBrush } from './ChartBrush.tsx';
import { ChartLines } from './ChartLines.tsx';
import { ChartMarks } from './ChartMarks.tsx';
import { axisTicks, axisTop } from './chartRows.ts';
import type { ChartLimit, ChartMark, ChartRow, ChartSeries } from './chartSeries.ts';

export interface DrawnChartProps {
  rows: readonly ChartRow[];
  series: readonly ChartSeries[];
  from: number;
  until: number;
  /** The right edge is the present. */
  toNow: boolean;
  formatAxis: (value: number) => string;
  mode: 'lines' | 'stacked' | 'area';
  binary: boolean;
  /** About so many steps of the value axis. */
  steps: number;
  marks: readonly ChartMark[];
  limits: readonly ChartLimit[];
  /** Told the hovered moment; null when the pointer leaves. */
  onActive: (at: number | null) => void;
  /** Told the span that was dragged over. */
  onSpan: (span: Span) => void;
}

/** The drawing of a `RateChart`. */
export const DrawnChart = memo(function DrawnChart(props: DrawnChartProps) {
  const { rows, series, from, until, toNow, mode, limits, binary, steps, formatAxis } = props;
  const yTicks = useMemo(() => {
    const values = limits.map((limit) => limit.value);
    const highest = axisTop(rows, series, values, mode === 'stacked');
    return { at: axisTicks(highest, steps, binary), format: formatAxis };
  }, [rows, series, limits, mode, binary, steps, formatAxis]);
  const x = useMemo(() => xTicks(from, until, toNow), [from, until, toNow]);
  const top = yTicks.at.at(-1) ?? 1;
  const reach = useMemo(() => ({ from, until, top }), [from, until, top]);
  return (
    <ComposedChart
      responsive
      style={fill}
      data={rows}
      margin={margin}
      syncId="page"
      syncMethod="value"
      throttleDelay={16}
    >
      {/* Only what the pointer needs: nothing of the library is drawn on these axes. */}
      <XAxis dataKey="at" type="number" domain={[from, until]} allowDataOverflow hide />
      <YAxis domain={[0, top]} allowDataOverflow hide />
      <ChartAxes reach={reach} xTicks={x} yTicks={yTicks} />
      <Tooltip content={nothing} cursor={cursor} isAnimationActive={false} />
      <ChartLines rows={rows} series={series} mode={mode} reach={reach} />
      <ChartMarks marks={props.marks} limits={limits} reach={reach} />
      <ChartBrush reach={reach} onSpan={props.onSpan} />
      <ActiveMoment onActive={props.onActive} />
    </ComposedChart>
  );
});

const fill = { width: '100%', height: '100%' };
/** Room for the words of the axes: below and at the left. */
const margin = { top: 18, right: 6, bottom: 20, left: 44 };
const cursor = { stroke: 'var(--w-text2)', strokeWidth: 1 };
const nothing = () => null;

function xTicks(from: number, until: number, toNow: boolean): AxisTicks {
  const { at, step } = timeTicks(from, until, 6);
  const clock = step < 60_000 ? formatClockSeconds : (tick: number) => formatClock(tick, tick);
  if (!toNow) return { at, format: clock };
  const room = (until - from) * 0.06;
  const shown = [...at.filter((tick) => tick < until - room), until];
  return { at: shown, format: (tick) => (tick === until ? t`now` : clock(tick)) };
}

/** Tells the outside which moment is hovered, on this chart or on one that is linked with it. */
function ActiveMoment({ onActive }: { onActive: (at: number | null) => void }) {
  const active = useIsTooltipActive();
  const label = useActiveTooltipLabel();
  const at = active && typeof label === 'number' ? label : null;
  useEffect(() => onActive(at), [at, onActive]);
  return null;
}
