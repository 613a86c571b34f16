import { Trans } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import classes from './ConfirmDialog.module.css';
import { NameText } from './NameText.tsx';

export interface ConfirmDialogProps {
  title: ReactNode;
  /** What will happen and what will be lost. */
  children: ReactNode;
  /** What must be typed before the button works, where something is lost. */
  typed?: string;
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
  const { title, children, typed, action, pending, failure, onConfirm, onClose } = props;
  const [said, setSaid] = useState('');
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
        {typed !== undefined && (
          <TextInput
            label={
              <Trans>
                Type <NameText name={typed} />
              </Trans>
            }
            autoComplete="off"
            spellCheck={false}
            value={said}
            onChange={(event) => setSaid(event.currentTarget.value)}
          />
        )}
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
        <Button
          color="crit"
          loading={pending}
          disabled={typed !== undefined && said !== typed}
          onClick={onConfirm}
        >
          {action}
        </Button>
      </div>
    </dialog>
  );
}
