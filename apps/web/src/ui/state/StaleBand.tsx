import { Trans } from '@lingui/react/macro';
import { formatClockSeconds } from '../format/clock.ts';
import { formatDuration } from '../format/duration.ts';
import { SeverityIcon } from '../SeverityMark.tsx';
import type { LiveState } from './liveState.ts';
import { NextTry } from './NextTry.tsx';
import classes from './PageState.module.css';

type Stale = Extract<LiveState, { kind: 'stale' }>;

export function StaleBand({ state, now, retry }: { state: Stale; now: number; retry: () => void }) {
  const age = formatDuration(state.ageMs);
  const observed = formatClockSeconds(state.observedAt);
  return (
    <div className={classes.band} data-kind="stale">
      <SeverityIcon severity="warning" />
      <span>
        <b>
          <Trans>{age} old.</Trans>
        </b>{' '}
        {state.cause === 'warren' ? (
          <Trans>Warren does not answer; all of this is from {observed}.</Trans>
        ) : (
          <Trans>The cluster does not answer; all of this is from {observed}.</Trans>
        )}
      </span>
      <NextTry at={state.nextTryAt} now={now} retry={retry} />
    </div>
  );
}
