import { t } from '@lingui/core/macro';
import type { LiveFinding, SeriesTable } from '@warren/console-api';
import { formatBytes } from './format/bytes.ts';
import { formatClock } from './format/clock.ts';
import { formatDuration } from './format/duration.ts';
import { formatPercent, formatRate } from './format/number.ts';
import classes from './LimitHint.module.css';
import { exactLimitFigures, limitFigures, limitMeaning, limitWord } from './limitWords.ts';
import { NameText } from './NameText.tsx';
import { limitThresholds, type NodeLimit } from './nodeLimits.ts';
import { sparklinePath } from './sparklinePath.ts';

export interface LimitHintProps {
  id: string;
  node: string;
  limit: NodeLimit;
  series: SeriesTable;
  finding: LiveFinding | null;
}

/** What a meter says in full: the exact figures, the recent past, where it leads, and the rule. */
export function LimitHint({ id, node, limit, series, finding }: LimitHintProps) {
  const trend = trendWords(finding);
  const warnAt = formatPercent(limitThresholds[0]);
  const criticalAt = formatPercent(limitThresholds[1]);
  return (
    <div id={id} role="tooltip" className={classes.hint}>
      <div className={classes.head}>
        <span className={classes.title}>{limitWord(limit.kind)}</span>
        <NameText name={node} />
      </div>
      <div className={classes.head}>
        <span className={classes.main}>{limitFigures(limit)}</span>
        <span className={classes.percent} data-state={limit.state}>
          {formatPercent(limit.fraction)}
        </span>
      </div>
      <div className={classes.exact}>{exactLimitFigures(limit)}</div>
      <Past limit={limit} series={series} />
      {trend !== null && <div className={classes.text}>{trend}</div>}
      <div className={classes.text}>
        {t`Warning at ${warnAt}, critical at ${criticalAt}.`} {limitMeaning(limit.kind)}
      </div>
    </div>
  );
}

/** The share of the limit over the range of the page; disk is drawn as limit divided by free. */
function Past({ limit, series }: { limit: NodeLimit; series: SeriesTable }) {
  const values = series.columns[limit.kind] ?? [];
  const first = series.times[0];
  const last = series.times.at(-1);
  if (limit.limit === null || first === undefined || last === undefined || values.every(isNull)) return null;
  const shares = values.map((value) => shareOf(limit, value));
  return (
    <>
      <svg aria-hidden className={classes.past} viewBox="0 0 270 54" preserveAspectRatio="none">
        <line className={classes.full} x1={0} x2={270} y1={6} y2={6} />
        <line className={classes.near} x1={0} x2={270} y1={6 + 48 * 0.2} y2={6 + 48 * 0.2} />
        <g transform="translate(0 6)">
          <path d={sparklinePath(shares, { width: 270, height: 48, lowest: 0, highest: 1 })} />
        </g>
      </svg>
      <div aria-hidden className={classes.axis}>
        <span>{formatClock(first, last)}</span>
        <span>{t`now`}</span>
      </div>
    </>
  );
}

function shareOf({ kind, limit }: NodeLimit, value: number | null): number | null {
  if (value === null || limit === null) return null;
  return Math.min(1.1, kind === 'disk' ? limit / Math.max(value, 1) : value / Math.max(limit, 1));
}

/** Only the health rules know a steady trend; without one nothing is foretold. */
function trendWords(finding: LiveFinding | null): string | null {
  if (finding === null) return null;
  const { bytesPerSecond, perSecond, alarmInMs, limitInMs } = finding.facts;
  const speed =
    typeof bytesPerSecond === 'number'
      ? `${signed(bytesPerSecond)}${formatBytes(Math.abs(bytesPerSecond) * 60)}/min`
      : typeof perSecond === 'number'
        ? `${signed(perSecond)}${formatRate(Math.abs(perSecond))}/s`
        : null;
  if (speed === null) return null;
  const inMs = typeof alarmInMs === 'number' ? alarmInMs : limitInMs;
  if (typeof inMs !== 'number') return t`${speed} now.`;
  const left = formatDuration(inMs);
  return t`${speed}, full in about ${left}.`;
}

function signed(value: number): string {
  return value < 0 ? '−' : '+';
}

function isNull(value: number | null): boolean {
  return value === null;
}
