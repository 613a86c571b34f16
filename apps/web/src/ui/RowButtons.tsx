import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import classes from './RowButtons.module.css';

/** Change or take away what a row is about; `what` names it for screen readers. */
export function RowButtons(props: { what: string; onEdit: () => void; onRemove: () => void }) {
  const { what, onEdit, onRemove } = props;
  return (
    <span className={classes.buttons}>
      <RowButton label={t`Edit ${what}`} onClick={onEdit}>
        <Trans>Edit</Trans>
      </RowButton>
      <RowButton label={t`Remove ${what}`} critical onClick={onRemove}>
        <Trans>Remove</Trans>
      </RowButton>
    </span>
  );
}

/** Something to be done with a row; `label` says with which. */
export function RowButton(props: {
  label: string;
  critical?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  const { label, critical = false, onClick, children } = props;
  return (
    <button
      type="button"
      className={classes.button}
      data-critical={critical}
      aria-label={label}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
