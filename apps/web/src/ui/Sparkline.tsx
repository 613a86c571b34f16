import { useMemo } from 'react';
import classes from './Sparkline.module.css';
import { sparklinePath } from './sparklinePath.ts';

export interface SparklineProps {
  values: readonly (number | null)[];
  width?: number;
  height?: number;
  /** The value at the top; without it the highest of the values. */
  limit?: number | null;
}

/** A small line without axes beside a figure that says the same in words; hidden from screen readers. */
export function Sparkline({ values, width = 62, height = 16, limit = null }: SparklineProps) {
  const path = useMemo(() => {
    const known = values.filter((value) => value !== null);
    const highest = limit ?? Math.max(0, ...known) * 1.15;
    return sparklinePath(values, { width, height, lowest: 0, highest });
  }, [values, width, height, limit]);
  return (
    <svg aria-hidden width={width} height={height} className={classes.line}>
      <path d={path} />
    </svg>
  );
}
