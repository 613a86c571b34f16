import type { Session } from '@warren/console-api';

export function LogInPage({ session }: { session: Session }) {
  return <main>{session.ended}</main>;
}
