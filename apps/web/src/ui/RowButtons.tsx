import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import classes from './RowButtons.module.css';

/** Change or take away what a row is about; `what` names it for screen readers. */
export function RowButtons(props: { what: string; onEdit: () => void; onRemove: () => void }) {
  const { what, onEdit, onRemove } = props;
  return (
    <span className={classes.buttons}>
      <button type="button" className={classes.button} aria-label={t`Edit ${what}`} onClick={onEdit}>
        <Trans>Edit</Trans>
      </button>
      <button
        type="button"
        className={classes.button}
        data-critical="true"
        aria-label={t`Remove ${what}`}
        onClick={onRemove}
      >
        <Trans>Remove</Trans>
      </button>
    </span>
  );
}
