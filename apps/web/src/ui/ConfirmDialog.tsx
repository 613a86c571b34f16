import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import classes from './ConfirmDialog.module.css';

export interface ConfirmDialogProps {
  title: ReactNode;
  /** What will happen and what will be lost. */
  children: ReactNode;
  /** The verb on the button that does it. */
  action: string;
  pending: boolean;
  /** Why it did not happen, in the broker's own words where there are any. */
  failure: ReactNode | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something is changed that cannot be taken back. Mount it to open it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, action, pending, failure, onConfirm, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId} className={classes.title}>
        {title}
      </h2>
      <div className={classes.body}>
        {children}
        {failure !== null && (
          <p role="alert" className={classes.failure}>
            {failure}
          </p>
        )}
      </div>
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button color="crit" loading={pending} onClick={onConfirm}>
          {action}
        </Button>
      </div>
    </dialog>
  );
}
