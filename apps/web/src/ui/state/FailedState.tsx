import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { NameText } from '../NameText.tsx';
import type { RequestFailed } from '../request.ts';
import classes from './PageState.module.css';

/** The page's own request failed and there is nothing older to show. */
export function FailedState({ failure, retry }: { failure: RequestFailed; retry: () => void }) {
  return (
    <section className={classes.plain} role="alert">
      <span className={classes.glyph}>
        <IconPlugConnectedX size={18} stroke={1.75} aria-hidden="true" />
      </span>
      <div>
        <h2>
          {failure.status === 0 ? (
            <Trans>Warren does not answer</Trans>
          ) : (
            <Trans>Warren answered {failure.status}</Trans>
          )}
        </h2>
        <p>
          {failure.status === 0 ? (
            <Trans>The connection to Warren's server failed. The page asks again by itself.</Trans>
          ) : (
            <NameText name={failure.message} />
          )}
        </p>
        <div className={classes.actions}>
          <Button onClick={retry}>
            <Trans>Try now</Trans>
          </Button>
        </div>
      </div>
    </section>
  );
}
