import type { SeriesTable } from '@warren/console-api';
import { useMemo } from 'react';
import classes from './ChurnBars.module.css';
import { churnBars } from './churnBars.ts';

export interface ChurnBarsProps {
  series: SeriesTable;
  /** Column of what began: bars above the middle. */
  up: string;
  /** Column of what ended: bars below. */
  down: string;
  /** What is drawn, for those who cannot see it. */
  label: string;
  /** Pairs of bars, 4 px each. */
  count?: number;
}

const half = 9;
const pitch = 4;

/** Openings above, closings below, over the range of the page. The figures stand beside it as text. */
export function ChurnBars({ series, up, down, label, count = 24 }: ChurnBarsProps) {
  const bars = useMemo(() => churnBars(series, up, down, count), [series, up, down, count]);
  return (
    <svg
      role="img"
      aria-label={label}
      width={count * pitch - 1}
      height={half * 2 + 1}
      className={classes.bars}
    >
      {bars.map((bar, index) => (
        <g key={`slice-${index}`} transform={`translate(${index * pitch} 0)`}>
          {bar.up !== null && (
            <rect className={classes.up} width={3} y={half - height(bar.up)} height={height(bar.up)} />
          )}
          {bar.down !== null && (
            <rect className={classes.down} width={3} y={half + 1} height={height(bar.down)} />
          )}
          {bar.up === null && bar.down === null && (
            <rect className={classes.unknown} width={3} y={half} height={1} />
          )}
        </g>
      ))}
    </svg>
  );
}

function height(share: number): number {
  return Math.max(1, Math.round(share * half));
}
