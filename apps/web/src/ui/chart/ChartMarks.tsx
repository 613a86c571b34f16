import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { ChartLimit, ChartMark } from './chartSeries.ts';
import { placeMarks } from './placeMarks.ts';

/** Vertical lines for moments and horizontal ones for limits, with their words. */
export function ChartMarks({
  marks,
  limits,
}: {
  marks: readonly ChartMark[];
  limits: readonly ChartLimit[];
}) {
  const area = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (area === undefined || x === undefined || y === undefined) return null;
  const right = area.x + area.width;
  const placed = placeMarks(
    marks.map((mark) => ({ mark, x: x(mark.at) ?? Number.NaN })),
    area.x,
    right,
  );
  return (
    <g>
      {limits.map((limit) => {
        const height = y(limit.value);
        if (height === undefined || height < area.y - 1) return null;
        return (
          <g key={limit.label} fill={colorOf(limit.severity)} stroke="none">
            <line
              x1={area.x}
              x2={right}
              y1={height}
              y2={height}
              stroke={colorOf(limit.severity)}
              strokeDasharray="4 3"
            />
            <text x={area.x + 4} y={height - 4} fontSize={11}>
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
            y1={area.y - 4}
            y2={area.y + area.height}
            stroke={colorOf(mark.severity)}
            strokeWidth={1.25}
            strokeDasharray="1.5 2.5"
          />
          <path d={`M${at - 4} ${area.y - 10}h8l-4 6z`} />
          {label !== null && (
            <text
              x={label === 'right' ? at + 7 : at - 7}
              y={area.y - 4}
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
}

function colorOf(severity: ChartMark['severity']): string {
  if (severity === 'critical') return 'var(--w-fill-crit)';
  if (severity === 'warning') return 'var(--w-fill-warn)';
  return severity === 'unknown' ? 'var(--w-unknown)' : 'var(--w-text3)';
}
