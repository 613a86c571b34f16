import { t } from '@lingui/core/macro';
import { memo, useEffect, useMemo } from 'react';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  Tooltip,
  useActiveTooltipLabel,
  useIsTooltipActive,
  XAxis,
  YAxis,
} from 'recharts';
import { formatClock, formatClockSeconds } from '../format/clock.ts';
import { timeTicks } from '../timeTicks.ts';
import { ChartMarks } from './ChartMarks.tsx';
import { axisTicks, axisTop } from './chartRows.ts';
import type { ChartLimit, ChartMark, ChartRow, ChartSeries } from './chartSeries.ts';

export interface DrawnChartProps {
  rows: readonly ChartRow[];
  series: readonly ChartSeries[];
  from: number;
  until: number;
  formatAxis: (value: number) => string;
  mode: 'lines' | 'stacked' | 'area';
  binary: boolean;
  /** About so many steps of the value axis. */
  steps: number;
  marks: readonly ChartMark[];
  limits: readonly ChartLimit[];
  /** Told the hovered moment; null when the pointer leaves. */
  onActive: (at: number | null) => void;
}

/** The drawing of a `RateChart`. */
export const DrawnChart = memo(function DrawnChart(props: DrawnChartProps) {
  const { rows, series, from, until, mode, limits, binary } = props;
  const yTicks = useMemo(() => {
    const values = limits.map((limit) => limit.value);
    return axisTicks(axisTop(rows, series, values, mode === 'stacked'), props.steps, binary);
  }, [rows, series, limits, mode, binary, props.steps]);
  const x = useMemo(() => xTicks(from, until), [from, until]);
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
      <CartesianGrid vertical={false} stroke="var(--w-line)" />
      <XAxis
        dataKey="at"
        type="number"
        domain={[from, until]}
        allowDataOverflow
        ticks={x.ticks}
        // The ticks are chosen with room between them; any other value makes the library measure each of them.
        interval={0}
        tickFormatter={x.format}
        tick={axisText}
        tickLine={false}
        axisLine={axisLine}
        height={20}
      />
      <YAxis
        width={44}
        ticks={yTicks}
        interval={0}
        domain={[0, yTicks.at(-1) ?? 1]}
        tickFormatter={props.formatAxis}
        tick={axisText}
        tickLine={false}
        axisLine={false}
      />
      <Tooltip content={nothing} cursor={cursor} isAnimationActive={false} />
      {series.map((line) => (mode === 'lines' ? drawnLine(line) : drawnArea(line, mode)))}
      <ChartMarks marks={props.marks} limits={limits} />
      <ActiveMoment onActive={props.onActive} />
    </ComposedChart>
  );
});

const fill = { width: '100%', height: '100%' };
const margin = { top: 18, right: 6, bottom: 0, left: 0 };
const axisText = { fill: 'var(--w-text3)', fontSize: 11 };
const axisLine = { stroke: 'var(--w-line2)' };
const cursor = { stroke: 'var(--w-text2)', strokeWidth: 1 };
const nothing = () => null;

function drawnLine(line: ChartSeries) {
  return (
    <Line
      key={line.key}
      dataKey={line.key}
      type="linear"
      stroke={line.color}
      strokeWidth={line.width ?? 1.5}
      strokeLinecap={line.round ? 'round' : 'butt'}
      dot={false}
      activeDot={dotOf(line)}
      isAnimationActive={false}
      {...(line.dash === undefined ? {} : { strokeDasharray: line.dash })}
    />
  );
}

function drawnArea(line: ChartSeries, mode: 'stacked' | 'area') {
  return (
    <Area
      key={line.key}
      dataKey={line.key}
      type="linear"
      stroke={line.color}
      strokeWidth={line.width ?? 1.5}
      fill={line.color}
      fillOpacity={0.16}
      dot={false}
      activeDot={dotOf(line)}
      isAnimationActive={false}
      {...(mode === 'stacked' ? { stackId: 'all' } : {})}
    />
  );
}

function dotOf(line: ChartSeries) {
  return { r: 3, fill: line.color, stroke: 'var(--w-panel)', strokeWidth: 1.5 };
}

function xTicks(from: number, until: number): { ticks: number[]; format: (at: number) => string } {
  const { at, step } = timeTicks(from, until, 6);
  const room = (until - from) * 0.06;
  const ticks = [...at.filter((tick) => tick < until - room), until];
  const clock = step < 60_000 ? formatClockSeconds : (tick: number) => formatClock(tick, tick);
  return { ticks, format: (tick) => (tick === until ? t`now` : clock(tick)) };
}

/** Tells the outside which moment is hovered, on this chart or on one that is linked with it. */
function ActiveMoment({ onActive }: { onActive: (at: number | null) => void }) {
  const active = useIsTooltipActive();
  const label = useActiveTooltipLabel();
  const at = active && typeof label === 'number' ? label : null;
  useEffect(() => onActive(at), [at, onActive]);
  return null;
}
