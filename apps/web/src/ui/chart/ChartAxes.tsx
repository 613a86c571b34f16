import { memo } from 'react';
import { type Reach, useScales } from './useScales.ts';

export interface AxisTicks {
  at: readonly number[];
  format: (value: number) => string;
}

export interface ChartAxesProps {
  reach: Reach;
  xTicks: AxisTicks;
  yTicks: AxisTicks;
}

/**
 * The words of both axes and the lines of the grid. The library's own axes make each word and line anew at every
 * refresh, because they are known by where they stand; here the same ones move.
 */
export const ChartAxes = memo(function ChartAxes({ reach, xTicks, yTicks }: ChartAxesProps) {
  const scales = useScales(reach);
  if (scales === null) return null;
  const { x, y, left, right, lower } = scales;
  return (
    <g fill="var(--w-text3)" fontSize={11} stroke="none">
      {yTicks.at.map((value, index) => (
        <g key={index}>
          <line
            x1={left}
            x2={right}
            y1={y(value)}
            y2={y(value)}
            stroke={index === 0 ? 'var(--w-line2)' : 'var(--w-line)'}
          />
          <text x={left - 8} y={y(value)} dy="0.355em" textAnchor="end">
            {yTicks.format(value)}
          </text>
        </g>
      ))}
      {xTicks.at.map((at, index) => (
        <text key={index} x={x(at)} y={lower + 8} dy="0.71em" textAnchor="middle">
          {xTicks.format(at)}
        </text>
      ))}
    </g>
  );
});
