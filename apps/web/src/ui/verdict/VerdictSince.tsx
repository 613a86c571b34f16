import { Trans } from '@lingui/react/macro';
import type { LiveFinding } from '@warren/console-api';
import { formatAbsolute, formatClock, formatDay } from '../format/clock.ts';
import { formatDuration } from '../format/duration.ts';
import classes from './Verdicts.module.css';

const minute = 60_000;
const day = 86_400_000;

/** For how long a finding holds and since when; "at least" where nothing older is known. */
export function VerdictSince({ since, now }: { since: LiveFinding['since']; now: number }) {
  const span = formatDuration(Math.max(0, now - since.at));
  const title = formatAbsolute(since.at);
  if (since.atLeast && now - since.at < minute) {
    return (
      <b title={title}>
        <Trans>seen just now</Trans>
      </b>
    );
  }
  if (since.atLeast) {
    return (
      <b title={title}>
        <Trans>at least {span}</Trans>
      </b>
    );
  }
  return (
    <>
      <b>{span}</b>{' '}
      <span title={title}>
        <span className={classes.sinceWord}>
          <Trans>since</Trans>{' '}
        </span>
        {clockOrDay(since.at, now)}
      </span>
    </>
  );
}

function clockOrDay(at: number, now: number): string {
  return now - at < day ? clockAlone(at) : formatDay(at, now);
}

/** Within the last day the hour says enough. */
function clockAlone(at: number): string {
  return formatClock(at, at);
}
