import { memo, useId, useMemo } from 'react';
import { useActiveTooltipLabel, useIsTooltipActive } from 'recharts';
import { rowAt } from './chartRows.ts';
import type { ChartRow, ChartSeries } from './chartSeries.ts';
import { type LinePath, linePaths } from './linePaths.ts';
import { type Reach, useScales } from './useScales.ts';

export interface ChartLinesProps {
  rows: readonly ChartRow[];
  series: readonly ChartSeries[];
  mode: 'lines' | 'stacked' | 'area';
  reach: Reach;
}

/**
 * All lines of a chart as one layer. The library's own lines each keep settings, stacks and points in
 * its store: thirteen of them made up most of what a refresh cost.
 */
export const ChartLines = memo(function ChartLines(props: ChartLinesProps) {
  const { rows, series, mode, reach } = props;
  const scales = useScales(reach);
  const clip = useId();
  const paths = useMemo(
    () => (scales === null ? [] : linePaths(rows, series, mode === 'stacked', scales.x, scales.y)),
    [rows, series, mode, scales],
  );
  if (scales === null) return null;
  const { left, right, upper, lower } = scales;
  return (
    <>
      <clipPath id={clip}>
        <rect x={left} y={upper - 2} width={right - left} height={lower - upper + 4} />
      </clipPath>
      <g clipPath={`url(#${CSS.escape(clip)})`} data-chart-lines={paths.length} fill="none">
        {/* What did not happen lies below all else and in no colour: red at the bottom would say that it did. */}
        {paths.some(({ idle }) => idle) && (
          <path d={paths.map(({ idle, line }) => (idle ? line : '')).join('')} stroke="var(--w-text3)" />
        )}
        {happened(paths).map(({ series: line, ...path }) => (
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
      <ActiveDots {...props} />
    </>
  );
});

function happened(paths: readonly LinePath[]): LinePath[] {
  return paths.filter(({ idle }) => !idle);
}

/** A dot on each line at the moment that is hovered, on this chart or on one that is linked with it. */
function ActiveDots({ rows, series, mode, reach }: ChartLinesProps) {
  const scales = useScales(reach);
  const active = useIsTooltipActive();
  const at = useActiveTooltipLabel();
  if (!active || typeof at !== 'number' || scales === null) return null;
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
        cx={scales.x(at)}
        cy={scales.y(height)}
        r={3}
        fill={color}
        stroke="var(--w-panel)"
        strokeWidth={1.5}
      />
    );
  });
}
