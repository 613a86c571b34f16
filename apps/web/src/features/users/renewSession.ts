import type { QueryClient } from '@tanstack/react-query';
import type { Credentials, Session } from '@warren/console-api';
import { request } from '../../ui/request.ts';
import { sessionQuery } from '../../ui/session.ts';

/**
 * The session's own user has another password now: logs in with it, so that the page goes on. Where that fails the
 * session ends, and the page asks for the password as it does then.
 */
export async function renewSession(client: QueryClient, username: string, password: string): Promise<void> {
  const body: Credentials = { username, password };
  await request<Session>('console/session', { method: 'POST', body }).catch(() => null);
  await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
}
