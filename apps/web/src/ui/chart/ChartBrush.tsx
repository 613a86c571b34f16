import { memo, type PointerEvent, useState } from 'react';
import type { Span } from '../span.ts';
import { type Reach, type Scales, useScales } from './useScales.ts';

/** Drawn over a chart: what is dragged over is looked at closely. A finger scrolls the page instead. */
export const ChartBrush = memo(function ChartBrush(props: { reach: Reach; onSpan: (span: Span) => void }) {
  const { reach, onSpan } = props;
  const scales = useScales(reach);
  const [drag, setDrag] = useState<Drag | null>(null);
  if (scales === null) return null;
  const { left, right, upper, lower } = scales;
  const end = () => {
    setDrag(null);
    if (drag !== null && Math.abs(drag.to - drag.from) >= shortest) onSpan(spanOf(drag, scales, reach));
  };
  return (
    <>
      {drag !== null && (
        <rect
          x={Math.min(drag.from, drag.to)}
          width={Math.abs(drag.to - drag.from)}
          y={upper}
          height={lower - upper}
          fill="var(--w-text2)"
          fillOpacity={0.18}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only the pointer has a drag; keys choose the time range */}
      <rect
        data-chart-brush
        x={left}
        width={right - left}
        y={upper}
        height={lower - upper}
        fill="transparent"
        // A drag would put the keyboard's focus, and its ring, on the whole chart.
        onMouseDown={(event) => event.preventDefault()}
        onPointerDown={(event) => {
          if (event.pointerType === 'touch' || event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const at = placeOf(event, scales);
          setDrag({ from: at, to: at });
        }}
        onPointerMove={(event) => {
          if (drag !== null) setDrag({ from: drag.from, to: placeOf(event, scales) });
        }}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
      />
    </>
  );
});

/** Where a drag began and is now, px from the left edge of the drawing. */
interface Drag {
  from: number;
  to: number;
}

/** A click is no drag, px. */
const shortest = 6;

function placeOf(event: PointerEvent<SVGRectElement>, { left, right }: Scales): number {
  const drawing = event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0;
  return Math.min(right, Math.max(left, event.clientX - drawing));
}

function spanOf({ from, to }: Drag, { left, right }: Scales, reach: Reach): Span {
  const at = (place: number) => reach.from + ((place - left) / (right - left)) * (reach.until - reach.from);
  return { from: at(Math.min(from, to)), to: at(Math.max(from, to)) };
}
