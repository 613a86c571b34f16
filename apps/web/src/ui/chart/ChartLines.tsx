import { memo, useId, useMemo } from 'react';
import {
  useActiveTooltipLabel,
  useIsTooltipActive,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
} from 'recharts';
import { rowAt } from './chartRows.ts';
import type { ChartRow, ChartSeries } from './chartSeries.ts';
import { linePaths } from './linePaths.ts';

export interface ChartLinesProps {
  rows: readonly ChartRow[];
  series: readonly ChartSeries[];
  mode: 'lines' | 'stacked' | 'area';
}

/**
 * All lines of a chart as one layer on the library's scales. Its own lines each keep settings, stacks and points in
 * its store: thirteen of them made up most of what a refresh cost.
 */
export const ChartLines = memo(function ChartLines({ rows, series, mode }: ChartLinesProps) {
  const area = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  const clip = useId();
  const paths = useMemo(
    () => (x === undefined || y === undefined ? [] : linePaths(rows, series, mode === 'stacked', x, y)),
    [rows, series, mode, x, y],
  );
  if (area === undefined) return null;
  return (
    <>
      <clipPath id={clip}>
        <rect x={area.x} y={area.y - 2} width={area.width} height={area.height + 4} />
      </clipPath>
      <g clipPath={`url(#${CSS.escape(clip)})`} data-chart-lines={paths.length} fill="none">
        {paths.map(({ series: line, ...path }) => (
          <g key={line.key}>
            {mode !== 'lines' && <path d={path.area} fill={line.color} fillOpacity={0.16} />}
            <path
              d={path.line}
              stroke={line.color}
              strokeWidth={line.width ?? 1.5}
              strokeLinecap={line.round ? 'round' : 'butt'}
              strokeDasharray={line.dash}
            />
          </g>
        ))}
      </g>
      <ActiveDots rows={rows} series={series} mode={mode} />
    </>
  );
});

/** A dot on each line at the moment that is hovered, on this chart or on one that is linked with it. */
function ActiveDots({ rows, series, mode }: ChartLinesProps) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const active = useIsTooltipActive();
  const at = useActiveTooltipLabel();
  if (!active || typeof at !== 'number' || x === undefined || y === undefined) return null;
  const row = rowAt(rows, at);
  if (row === null) return null;
  let below = 0;
  return series.map(({ key, color }) => {
    const value = row[key] ?? null;
    if (value === null) return null;
    const height = mode === 'stacked' ? below + value : value;
    below = height;
    return (
      <circle
        key={key}
        cx={x(at)}
        cy={y(height)}
        r={3}
        fill={color}
        stroke="var(--w-panel)"
        strokeWidth={1.5}
      />
    );
  });
}
