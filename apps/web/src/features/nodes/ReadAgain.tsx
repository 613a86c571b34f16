import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { UseQueryResult } from '@tanstack/react-query';
import { formatAbsolute } from '../../ui/format/clock.ts';
import classes from './NodePage.module.css';

/** A way to read again what is read once. */
export function ReadAgain({ query }: { query: UseQueryResult<unknown> }) {
  if (query.isPending) return null;
  return (
    <button
      type="button"
      className={classes.link}
      disabled={query.isFetching}
      title={query.dataUpdatedAt === 0 ? undefined : t`Read at ${formatAbsolute(query.dataUpdatedAt)}`}
      onClick={() => void query.refetch()}
    >
      <Trans>Read again</Trans>
    </button>
  );
}
