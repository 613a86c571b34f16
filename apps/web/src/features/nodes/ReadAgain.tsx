import { Trans } from '@lingui/react/macro';
import type { UseQueryResult } from '@tanstack/react-query';
import { Time } from '../../ui/Time.tsx';
import classes from './NodePage.module.css';

/** When something that is read once was read, and a way to read it again. */
export function ReadAgain({ query }: { query: UseQueryResult<unknown> }) {
  if (query.isPending) return null;
  return (
    <span className={classes.note}>
      {query.dataUpdatedAt > 0 && <Time at={query.dataUpdatedAt} />}{' '}
      <button
        type="button"
        className={classes.link}
        disabled={query.isFetching}
        onClick={() => void query.refetch()}
      >
        <Trans>Read again</Trans>
      </button>
    </span>
  );
}
