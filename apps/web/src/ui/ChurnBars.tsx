import type { SeriesTable } from '@warren/console-api';
import { useMemo } from 'react';
import classes from './ChurnBars.module.css';
import { type ChurnBar, churnBars } from './churnBars.ts';

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

/**
 * Openings above, closings below, over the range of the page. The figures stand beside it as text. All bars of a
 * kind are one path: an element for each were a sixth of the overview's.
 */
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
      <path className={classes.up} d={path(bars, half, ({ up }) => up !== null && -height(up))} />
      <path className={classes.down} d={path(bars, half + 1, ({ down }) => down !== null && height(down))} />
      <path
        className={classes.unknown}
        d={path(bars, half, ({ up, down }) => up === null && down === null && 1)}
      />
    </svg>
  );
}

/** Bars that stand on the line `from`; `heightOf` answers px, upwards below 0, and false where there is no bar. */
function path(bars: readonly ChurnBar[], from: number, heightOf: (bar: ChurnBar) => number | false): string {
  return bars
    .map((bar, index) => [index * pitch, heightOf(bar)] as const)
    .filter(([, tall]) => tall !== false)
    .map(([x, tall]) => `M${x} ${from}h3v${tall}h-3z`)
    .join('');
}

function height(share: number): number {
  return Math.max(1, Math.round(share * half));
}
