import { useQueryClient } from '@tanstack/react-query';
import type { SessionUser } from '@warren/console-api';
import { useEffect, useState } from 'react';
import { useSessionQuery } from '../ui/session.ts';
import { FailedState } from '../ui/state/FailedState.tsx';
import { Frame } from './Frame.tsx';
import { LogInAgain } from './LogInAgain.tsx';
import { LogInPage } from './LogInPage.tsx';
import { onLogOutElsewhere } from './sessionEnd.ts';

/**
 * The house or its door. Who logged out, here or in another tab, stands at the door; whose session ended by
 * itself is asked for the password above the page they were on.
 */
export function Root() {
  const queryClient = useQueryClient();
  const { data: session, error, refetch } = useSessionQuery();
  const [lastUser, setLastUser] = useState<SessionUser | null>(null);
  useEffect(() => onLogOutElsewhere(queryClient), [queryClient]);
  const user = session?.user ?? null;
  const loggedOut = session?.ended === 'logged-out';
  if (user !== null && user !== lastUser) setLastUser(user);
  if (loggedOut && lastUser !== null) setLastUser(null);
  if (session === undefined) {
    return error === null ? null : <FailedState failure={error} retry={() => void refetch()} />;
  }
  const shown = user ?? (loggedOut ? null : lastUser);
  if (shown === null) return <LogInPage session={session} />;
  return (
    <>
      <Frame key={shown.name} session={session} user={shown} />
      {user === null && <LogInAgain username={shown.name} />}
    </>
  );
}
