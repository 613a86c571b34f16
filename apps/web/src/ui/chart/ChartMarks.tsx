import { memo } from 'react';
import type { ChartLimit, ChartMark } from './chartSeries.ts';
import { placeMarks } from './placeMarks.ts';
import { type Reach, useScales } from './useScales.ts';

export interface ChartMarksProps {
  marks: readonly ChartMark[];
  limits: readonly ChartLimit[];
  reach: Reach;
}

/** Vertical lines for moments and horizontal ones for limits, with their words. */
export const ChartMarks = memo(function ChartMarks({ marks, limits, reach }: ChartMarksProps) {
  const scales = useScales(reach);
  if (scales === null) return null;
  const { x, y, left, right, upper, lower } = scales;
  const placed = placeMarks(
    marks.map((mark) => ({ mark, x: x(mark.at) })),
    left,
    right,
  );
  return (
    <g>
      {limits.map((limit) => {
        const height = y(limit.value);
        if (height < upper - 1) return null;
        return (
          <g key={limit.label} fill={colorOf(limit.severity)} stroke="none">
            <line
              x1={left}
              x2={right}
              y1={height}
              y2={height}
              stroke={colorOf(limit.severity)}
              strokeDasharray="4 3"
            />
            <text x={left + 4} y={height - 4} fontSize={11}>
              {limit.label}
            </text>
          </g>
        );
      })}
      {placed.map(({ mark, x: at, label }) => (
        <g key={`${mark.at} ${mark.label}`} fill={colorOf(mark.severity)}>
          <title>{mark.label}</title>
          <line
            x1={at}
            x2={at}
            y1={upper - 4}
            y2={lower}
            stroke={colorOf(mark.severity)}
            strokeWidth={1.25}
            strokeDasharray="1.5 2.5"
          />
          <path d={`M${at - 4} ${upper - 10}h8l-4 6z`} />
          {label !== null && (
            <text
              x={label === 'right' ? at + 7 : at - 7}
              y={upper - 4}
              textAnchor={label === 'right' ? 'start' : 'end'}
              fontSize={11}
              fill="var(--w-text2)"
            >
              {mark.label}
            </text>
          )}
        </g>
      ))}
    </g>
  );
});

function colorOf(severity: ChartMark['severity']): string {
  if (severity === 'critical') return 'var(--w-fill-crit)';
  if (severity === 'warning') return 'var(--w-fill-warn)';
  return severity === 'unknown' ? 'var(--w-unknown)' : 'var(--w-text3)';
}
