import { useIsFetching } from '@tanstack/react-query';
import { type ComponentType, useEffect, useState } from 'react';
import { whenIdle } from '../whenIdle.ts';
import type { DrawnChartProps } from './DrawnChart.tsx';

type Drawn = ComponentType<DrawnChartProps>;

/**
 * The part that draws, with its library: a quarter of what a first visit loads. It is fetched when nothing that the
 * page shows is awaited any more, so that verdicts, tiles and figures never wait for it. Null until it is there.
 */
export function useDrawnChart(): Drawn | null {
  const [drawn, setDrawn] = useState<Drawn | null>(() => arrived);
  const awaited = useIsFetching({ predicate: ({ state }) => state.data === undefined }) > 0;
  useEffect(() => {
    if (awaited) return;
    let shown = true;
    // What has come is drawn before the browser has time to spare.
    const cancel = whenIdle(() => {
      loading ??= load();
      void loading.then((component) => {
        if (shown) setDrawn(() => component);
      });
    });
    return () => {
      shown = false;
      cancel();
    };
  }, [awaited]);
  return drawn;
}

let arrived: Drawn | null = null;
let loading: Promise<Drawn> | null = null;

async function load(): Promise<Drawn> {
  const module = await import('./DrawnChart.tsx');
  arrived = module.DrawnChart;
  return module.DrawnChart;
}
