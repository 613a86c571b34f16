import type { Severity } from '@warren/semantics';
import classes from './Meter.module.css';

export interface MeterProps {
  /** What is measured, for those who cannot see the bar. */
  label: string;
  /** 0 to 1 of the limit; above 1 is full; null: not known. */
  fraction: number | null;
  /** The exact figures in words (`5.89 / 6.40 GiB`). */
  valueText: string;
  state: Severity;
  /** Shares of the limit at which the verdict gets worse; each is a gap in the bar. */
  thresholds?: readonly number[];
}

/** Used of limit: the right end is always the limit, where the node raises an alarm or refuses work. */
export function Meter({ label, fraction, valueText, state, thresholds = [0.8, 0.9] }: MeterProps) {
  const share = Math.min(1, Math.max(0, fraction ?? 0));
  return (
    <span className={classes.meter} data-state={fraction === null ? 'unknown' : state}>
      <meter className={classes.spoken} aria-label={label} aria-valuetext={valueText} value={share}>
        {valueText}
      </meter>
      <span className={classes.fill} style={{ width: `${share * 100}%` }} />
      {thresholds.map((threshold) => (
        <span key={threshold} className={classes.gap} style={{ left: `${threshold * 100}%` }} />
      ))}
      <span className={classes.cap} />
    </span>
  );
}
