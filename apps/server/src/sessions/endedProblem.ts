import type { Problem } from '@warren/console-api';

/** Why a session no longer counts. */
export function endedProblem(why: 'expired' | 'logged-out' | 'refused'): Problem {
  return { error: `session-${why}`, reason: reasons[why] };
}

const reasons = {
  expired: 'The session has ended; log in again.',
  'logged-out': 'The session was logged out; log in again.',
  refused: "The broker no longer takes this session's credentials; log in again.",
};
