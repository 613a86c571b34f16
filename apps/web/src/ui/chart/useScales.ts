import { useMemo } from 'react';
import { usePlotArea } from 'recharts';
import type { Scale } from './linePaths.ts';

/** What a chart's axes reach over: times in ms since the epoch, values from 0. */
export interface Reach {
  from: number;
  until: number;
  top: number;
}

/** The plot's edges and where a moment and a value stand in it, px. */
export interface Scales {
  left: number;
  right: number;
  upper: number;
  lower: number;
  x: Scale;
  y: Scale;
}

/**
 * Null until the plot has a size. Not the library's scales: these follow in its store one drawing after the data,
 * so that everything would be drawn twice.
 */
export function useScales({ from, until, top }: Reach): Scales | null {
  const area = usePlotArea();
  return useMemo(() => {
    if (area === undefined) return null;
    const { x: left, y: upper, width, height } = area;
    return {
      ...{ left, upper, right: left + width, lower: upper + height },
      x: (at) => left + ((at - from) / (until - from)) * width,
      y: (value) => upper + (1 - value / top) * height,
    };
  }, [area, from, until, top]);
}
