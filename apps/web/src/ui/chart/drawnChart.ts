import { type ComponentType, useEffect, useState } from 'react';
import type { DrawnChartProps } from './DrawnChart.tsx';

type Drawn = ComponentType<DrawnChartProps>;

/**
 * The part that draws, with its library. It is fetched beside the page that imports this file, and the page's
 * words and figures do not wait for it. Null until it is there.
 */
export function useDrawnChart(): Drawn | null {
  const [drawn, setDrawn] = useState<Drawn | null>(() => arrived);
  useEffect(() => {
    let shown = true;
    void loading.then((component) => {
      if (shown) setDrawn(() => component);
    });
    return () => {
      shown = false;
    };
  }, []);
  return drawn;
}

let arrived: Drawn | null = null;
const loading: Promise<Drawn> = import('./DrawnChart.tsx').then((module) => {
  arrived = module.DrawnChart;
  return module.DrawnChart;
});
