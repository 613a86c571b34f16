import type { Query, QueryClient } from '@tanstack/react-query';
import type { Session } from '@warren/console-api';
import { request } from '../ui/request.ts';
import { sessionQuery } from '../ui/session.ts';

/**
 * Ends the session here and in every tab of this browser.
 * @throws {RequestFailed} when the server did not end it; then nobody is logged out.
 */
export async function logOut(queryClient: QueryClient): Promise<void> {
  await request('console/session', { method: 'DELETE' });
  await signedOut(queryClient);
  channel?.postMessage('logged-out');
  markStorage();
}

/** Tells when another tab of this browser logged out. Returns the way to stop listening. */
export function onLogOutElsewhere(queryClient: QueryClient): () => void {
  const heard = () => void signedOut(queryClient);
  const stored = (event: StorageEvent) => {
    if (event.key === storageKey && event.newValue !== null) heard();
  };
  channel?.addEventListener('message', heard);
  window.addEventListener('storage', stored);
  return () => {
    channel?.removeEventListener('message', heard);
    window.removeEventListener('storage', stored);
  };
}

/** Each prefix has a session of its own, and so a channel of its own. */
const storageKey = `warren-logged-out ${new URL(document.baseURI).pathname}`;
const channel = 'BroadcastChannel' in window ? new BroadcastChannel(storageKey) : null;

/** For browsers whose channel does not reach the other tab: a mark that is a moment, not a secret. */
function markStorage(): void {
  try {
    localStorage.setItem(storageKey, String(Date.now()));
  } catch {
    // Without storage the channel is the only way.
  }
}

/** Forgets the user and everything that was shown to them. */
async function signedOut(queryClient: QueryClient): Promise<void> {
  const shown = { predicate: ({ queryKey }: Query) => queryKey[0] !== sessionQuery.queryKey[0] };
  await queryClient.cancelQueries(shown);
  queryClient.setQueryData<Session>(sessionQuery.queryKey, (session) =>
    session === undefined ? session : { ...session, user: null, ended: 'logged-out' },
  );
  queryClient.removeQueries(shown);
  void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
}
