import { Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import classes from './LogIn.module.css';
import { LogInForm } from './LogInForm.tsx';

/** Asks for the password again above the page that was open; the page and its forms stay as they are. */
export function LogInAgain({ username }: { username: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // The name is known; opened dialogs would focus their first field.
    dialog.current?.querySelector<HTMLElement>('input[type="password"]')?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes.again}
      aria-labelledby="log-in-again"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="log-in-again">
        <Trans>Log in again</Trans>
      </h2>
      <p className={classes.lead}>
        <Trans>The session ended. What you were working on is still here.</Trans>
      </p>
      <LogInForm username={username} />
    </dialog>
  );
}
