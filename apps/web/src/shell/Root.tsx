import { useSession } from '../ui/session.ts';
import { Frame } from './Frame.tsx';
import { LogInPage } from './LogInPage.tsx';

/** The house or its door: pages for who is logged in, the log-in page for who is not. */
export function Root() {
  const session = useSession();
  if (session === undefined) return null;
  return session.user === null ? <LogInPage session={session} /> : <Frame />;
}
