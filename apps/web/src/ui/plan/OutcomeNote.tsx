import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import classes from '../form/Form.module.css';
import { NameText } from '../NameText.tsx';
import type { ItemState } from './usePlan.ts';

/** What came of a change, beside the form that asked for it; nothing while nothing has. */
export function OutcomeNote({ state, lookAgain }: { state: ItemState; lookAgain: () => void }) {
  switch (state.kind) {
    case 'refused':
      return (
        <div className={classes.note} data-kind="refused" role="alert">
          <b>
            {state.status === 0 ? (
              <Trans>This cannot be sent</Trans>
            ) : (
              <Trans>Nothing was changed: answered {state.status}</Trans>
            )}
          </b>
          <NameText name={state.words} />
        </div>
      );
    case 'unknown':
      return (
        <div className={classes.note} data-kind="unknown" role="alert">
          <b>
            <Trans>It is not known whether this was changed</Trans>
          </b>
          <NameText name={state.words} />
          <span>
            <Trans>It is not sent a second time before somebody has looked at what is there now.</Trans>
          </span>
          <div className={classes.actions}>
            <Button variant="default" onClick={lookAgain}>
              <Trans>Read again</Trans>
            </Button>
          </div>
        </div>
      );
    case 'signed-out':
      return (
        <div className={classes.note} data-kind="warning" role="alert">
          <Trans>The session ended before this was sent. Log in and send it again.</Trans>
        </div>
      );
    default:
      return null;
  }
}
