import type { ReactNode } from 'react';
import type { Live } from '../live.ts';
import { useNow } from '../now.ts';
import { pollInterval } from '../pollInterval.ts';
import { usePreference } from '../preference.ts';
import { Announcement } from './Announcement.tsx';
import { FailedState } from './FailedState.tsx';
import { ForbiddenState } from './ForbiddenState.tsx';
import { GoneState } from './GoneState.tsx';
import { liveState } from './liveState.ts';
import classes from './PageState.module.css';
import { PartialBand } from './PartialBand.tsx';
import { AfterDelay } from './Skeleton.tsx';
import { StaleBand } from './StaleBand.tsx';
import { UnreachableState } from './UnreachableState.tsx';

export interface PageStateProps<Data> {
  live: Live<Data>;
  /** The real layout without values; shown after 200 ms. */
  skeleton: ReactNode;
  /** What this page shows, such as `Nodes`; for "… need the tag monitoring". */
  what: string;
  children: (data: Data) => ReactNode;
}

/**
 * A page in whichever state its data is: the children with current data, the same dimmed and dated when it is
 * late, or the reason why there is nothing to show and what can be done.
 */
export function PageState<Data>({ live, skeleton, what, children }: PageStateProps<Data>) {
  const now = useNow();
  const state = liveState(live, now, usePreference(pollInterval));
  switch (state.kind) {
    case 'loading':
      return <AfterDelay>{skeleton}</AfterDelay>;
    case 'forbidden':
      return <ForbiddenState failure={state.failure} what={what} />;
    case 'gone':
      return <GoneState what={what} lastSeenAt={state.lastSeenAt} />;
    case 'failed':
      return <FailedState failure={state.failure} retry={live.refresh} />;
    default:
      return (
        <>
          <Announcement state={state} />
          {state.kind === 'unreachable' && <UnreachableState state={state} now={now} retry={live.refresh} />}
          {state.kind === 'stale' && <StaleBand state={state} now={now} retry={live.refresh} />}
          {state.kind === 'partial' && <PartialBand missing={state.missing} />}
          {live.data !== null && (
            <div
              className={classes.content}
              data-dimmed={state.kind === 'stale' || state.kind === 'unreachable'}
            >
              {children(live.data)}
            </div>
          )}
        </>
      );
  }
}

/** The same for one panel of a page whose other parts have data of their own. */
export function PanelState<Data>({ live, skeleton, what, children }: PageStateProps<Data>) {
  const state = liveState(live, useNow(), usePreference(pollInterval));
  if (state.kind === 'loading') return <AfterDelay>{skeleton}</AfterDelay>;
  if (state.kind === 'forbidden') return <ForbiddenState failure={state.failure} what={what} small />;
  if (live.data === null) {
    return live.failure === null ? skeleton : <FailedState failure={live.failure} retry={live.refresh} />;
  }
  const dimmed = state.kind === 'stale' || state.kind === 'unreachable';
  return (
    <div className={classes.content} data-dimmed={dimmed}>
      {children(live.data)}
    </div>
  );
}
