import { Trans } from '@lingui/react/macro';
import { formatDuration } from '../format/duration.ts';
import classes from './PageState.module.css';

/** When the next attempt comes by itself, and a way not to wait for it. */
export function NextTry({ at, now, retry }: { at: number | null; now: number; retry: () => void }) {
  const wait = at === null || at <= now ? null : formatDuration(at - now);
  return (
    <span className={classes.aside}>
      {wait !== null && (
        <span>
          <Trans>next try in {wait}</Trans>
        </span>
      )}
      <button type="button" className={classes.link} onClick={retry}>
        <Trans>Try now</Trans>
      </button>
    </span>
  );
}
