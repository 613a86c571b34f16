import { memo } from 'react';
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';

export interface AxisTicks {
  at: readonly number[];
  format: (value: number) => string;
}

/**
 * The words of both axes and the lines of the grid. The library's own axes make each word and line anew at every
 * refresh, because they are known by where they stand; here the same ones move.
 */
export const ChartAxes = memo(function ChartAxes({
  xTicks,
  yTicks,
}: {
  xTicks: AxisTicks;
  yTicks: AxisTicks;
}) {
  const area = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (area === undefined || x === undefined || y === undefined) return null;
  const right = area.x + area.width;
  const bottom = area.y + area.height;
  return (
    <g fill="var(--w-text3)" fontSize={11} stroke="none">
      {yTicks.at.map((value, index) => {
        const height = y(value);
        return (
          <g key={index}>
            <line
              x1={area.x}
              x2={right}
              y1={height}
              y2={height}
              stroke={index === 0 ? 'var(--w-line2)' : 'var(--w-line)'}
            />
            <text x={area.x - 8} y={height} dy="0.355em" textAnchor="end">
              {yTicks.format(value)}
            </text>
          </g>
        );
      })}
      {xTicks.at.map((at, index) => (
        <text key={index} x={x(at)} y={bottom + 8} dy="0.71em" textAnchor="middle">
          {xTicks.format(at)}
        </text>
      ))}
    </g>
  );
});
