import type { LiveFinding } from '@warren/console-api';
import { laneBars } from '../laneBars.ts';
import type { LaneAxis } from './laneAxis.ts';
import classes from './Verdicts.module.css';

/** Since when a finding holds and how bad it was, on the axis that the charts of the page have too. */
export function Lane({ lane, axis }: { lane: LiveFinding['lane']; axis: LaneAxis }) {
  return (
    <>
      {axis.ticks.map((start) => (
        <span key={start} className={classes.tick} style={{ left: percent(start) }} />
      ))}
      {laneBars(lane, axis.from, axis.to).map((bar) => (
        <span
          key={`${bar.severity} ${bar.start}`}
          className={classes.bar}
          data-severity={bar.severity}
          data-open={bar.openStart}
          style={{ left: percent(bar.start), width: percent(bar.width) }}
        />
      ))}
    </>
  );
}

export function percent(fraction: number): string {
  return `${fraction * 100}%`;
}
