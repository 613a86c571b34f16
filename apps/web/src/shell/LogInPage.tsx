import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { Session } from '@warren/console-api';
import { useEffect } from 'react';
import { ColourSchemeMenu } from './ColourSchemeMenu.tsx';
import { EnvironmentMarks } from './EnvironmentMarks.tsx';
import { LanguageMenu } from './LanguageMenu.tsx';
import classes from './LogIn.module.css';
import { LogInForm } from './LogInForm.tsx';
import { Mark } from './Mark.tsx';

/** The door: who is not logged in sees nothing of the cluster but its label. */
export function LogInPage({ session }: { session: Session }) {
  useEffect(() => {
    document.title = t`Log in · Warren`;
  }, []);
  return (
    <div className={classes.page}>
      <main className={classes.box}>
        <h1 className={classes.title}>
          <Mark size={24} />
          Warren
          <EnvironmentMarks session={session} />
        </h1>
        {session.ended !== null && <p className={classes.note}>{endedWords(session.ended)}</p>}
        <LogInForm />
        <p className={classes.note}>
          {session.demo ? (
            <Trans>
              This cluster is simulated. Log in as <code>guest</code> with the password <code>guest</code>.
            </Trans>
          ) : (
            <Trans>Use your RabbitMQ account; it needs the tag management or a higher one.</Trans>
          )}
        </p>
      </main>
      <footer className={classes.foot}>
        <LanguageMenu />
        <ColourSchemeMenu side="above" />
      </footer>
    </div>
  );
}

function endedWords(ended: NonNullable<Session['ended']>): string {
  switch (ended) {
    case 'expired':
      return t`The session ended after a time without use.`;
    case 'logged-out':
      return t`You are logged out.`;
    case 'refused':
      return t`The broker no longer accepts this session's account.`;
  }
}
