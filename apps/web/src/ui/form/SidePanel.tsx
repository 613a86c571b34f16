import { t } from '@lingui/core/macro';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import classes from './Form.module.css';

export interface SidePanelProps {
  title: ReactNode;
  onClose: () => void;
  /** Called when Enter or the button asks to save. */
  onSubmit: () => void;
  children: ReactNode;
  /** The buttons, at the bottom whatever the length of the form. */
  foot: ReactNode;
}

/** A form beside the page it belongs to. Mount it to open it; on a phone it covers the page. */
export function SidePanel({ title, onClose, onSubmit, children, foot }: SidePanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={classes.panel}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form
        className={classes.sheet}
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <header className={classes.head}>
          <h2 id={titleId}>{title}</h2>
          <button type="button" className={classes.close} aria-label={t`Close`} onClick={onClose}>
            <IconX size={18} stroke={1.75} aria-hidden="true" />
          </button>
        </header>
        <div className={classes.body}>{children}</div>
        <footer className={classes.foot}>{foot}</footer>
      </form>
    </dialog>
  );
}
