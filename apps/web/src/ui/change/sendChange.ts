import { readBrokerError } from '@warren/management-api';
import { type BrokerChange, changeRequest } from '@warren/management-api/changes';
import { RequestFailed, request } from '../request.ts';

/** What came of a write. It is sent once, whatever comes of it. */
export type ChangeOutcome =
  | { kind: 'done' }
  /** Nothing was changed: the broker's words, or Warren's where no broker was asked. */
  | { kind: 'refused'; status: number; words: string; needsTag: boolean }
  /** It may have been done: no answer came. */
  | { kind: 'unknown'; words: string }
  /** The session ended before anything was sent. */
  | { kind: 'signed-out' };

/** Sends a change through the gateway, once. Does not throw: every end has its kind. */
export async function sendChange(change: BrokerChange): Promise<ChangeOutcome> {
  let asked: ReturnType<typeof changeRequest>;
  try {
    asked = changeRequest(change);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { kind: 'refused', status: 0, words, needsTag: false };
  }
  try {
    await request(asked.path.slice(1), { method: asked.method, body: asked.body });
    return { kind: 'done' };
  } catch (error) {
    if (!(error instanceof RequestFailed)) throw error;
    return outcomeOf(error);
  }
}

function outcomeOf(failure: RequestFailed): ChangeOutcome {
  // A 2xx whose body is no JSON is an answer all the same.
  if (failure.status >= 200 && failure.status < 300) return { kind: 'done' };
  if (failure.status === 0 || failure.code === 'outcome-unknown') {
    return { kind: 'unknown', words: failure.message };
  }
  if (failure.code.startsWith('session-')) return { kind: 'signed-out' };
  const body = typeof failure.body === 'string' ? failure.body : JSON.stringify(failure.body);
  const { reason, error } = readBrokerError(failure.status, body);
  return {
    kind: 'refused',
    status: failure.status,
    words: reason || error || failure.message,
    needsTag: failure.status === 401,
  };
}
