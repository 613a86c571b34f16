import { formatClockSeconds } from '../format/clock.ts';
import { absent } from '../format/number.ts';
import classes from './ChartLegend.module.css';
import type { ChartSeries } from './chartSeries.ts';

export interface ChartLegendProps {
  series: readonly ChartSeries[];
  values: Readonly<Record<string, number | null>> | null;
  format: (value: number | null) => string;
  /** The hovered moment; null: the values are the newest. At the side there is no room for it. */
  at: number | null;
  placement: 'side' | 'below' | 'head';
}

/** Names of the lines with their values, now or at the moment that is hovered. */
export function ChartLegend({ series, values, format, at, placement }: ChartLegendProps) {
  // Stacked areas are listed from the top down, beside the title.
  const lines = placement === 'head' ? series.toReversed() : series;
  return (
    <dl className={classes.legend} data-placement={placement}>
      {at !== null && placement !== 'side' && (
        <div className={classes.moment}>
          <dt>{formatClockSeconds(at)}</dt>
          <dd />
        </div>
      )}
      {lines.map((line, index) => {
        const value = values?.[line.key] ?? null;
        const previous = lines[index - 1];
        const begins = previous !== undefined && previous.group !== line.group;
        return (
          <div
            key={line.key}
            className={classes.line}
            data-begins={begins}
            data-quiet={value === null || value === 0}
          >
            <dt>
              {line.undrawn !== true && <Swatch line={line} />}
              {line.label}
            </dt>
            <dd>{value === null ? absent : format(value)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Swatch({ line }: { line: ChartSeries }) {
  return (
    <svg className={classes.swatch} width={18} height={8} aria-hidden="true">
      <line
        x1={1}
        x2={17}
        y1={4}
        y2={4}
        stroke={line.color}
        strokeWidth={Math.max(1.5, line.width ?? 1.5)}
        strokeDasharray={line.dash}
        strokeLinecap={line.round ? 'round' : 'butt'}
      />
    </svg>
  );
}
