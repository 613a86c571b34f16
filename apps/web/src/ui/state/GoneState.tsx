import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Time } from '../Time.tsx';
import classes from './PageState.module.css';

/** The object was there and is no more, or never was. */
export function GoneState({ what, lastSeenAt }: { what: string; lastSeenAt: number | null }) {
  return (
    <section className={classes.plain}>
      <span className={classes.glyph}>
        <IconTrash size={18} stroke={1.75} aria-hidden="true" />
      </span>
      <div>
        <h2>
          {lastSeenAt === null ? (
            <Trans>{what}: the cluster knows none of this name</Trans>
          ) : (
            <Trans>{what}: no longer there</Trans>
          )}
        </h2>
        {lastSeenAt !== null && (
          <p>
            <Trans>
              Seen last <Time at={lastSeenAt} />.
            </Trans>
          </p>
        )}
        <div className={classes.actions}>
          <Button component={Link} to="/">
            <Trans>Go to the overview</Trans>
          </Button>
        </div>
      </div>
    </section>
  );
}
