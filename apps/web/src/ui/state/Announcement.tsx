import { t } from '@lingui/core/macro';
import type { LiveState } from './liveState.ts';
import classes from './PageState.module.css';

/** Tells screen readers when the state of the data changes; numbers are never read out. */
export function Announcement({ state }: { state: LiveState }) {
  return (
    <output className={classes.spoken} aria-live="polite">
      {words(state)}
    </output>
  );
}

function words(state: LiveState): string {
  switch (state.kind) {
    case 'stale':
      return t`The data on this page is old.`;
    case 'unreachable':
      return t`No node of the cluster answers.`;
    case 'partial':
      return t`Some nodes did not answer.`;
    default:
      return '';
  }
}
