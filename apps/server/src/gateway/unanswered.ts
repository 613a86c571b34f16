import type { Outcome } from './askCluster.ts';
import type { OwnAnswer } from './ownAnswer.ts';

/** What Warren says when no broker answered. Names the addresses and what they did, and repeats nothing else. */
export function notAnswered(
  outcome: Extract<Outcome, { kind: 'unreachable' | 'unknown' }>,
  method: string,
): OwnAnswer {
  const addresses = outcome.failures.map(({ host, failure }) => `${host} (${failure})`).join(', ');
  if (outcome.kind === 'unknown') {
    return {
      status: 504,
      error: 'outcome-unknown',
      reason: `No answer came from ${addresses}. The change may have happened; it was not sent a second time.`,
    };
  }
  const unchanged = method === 'GET' || method === 'HEAD' ? '' : ' Nothing was sent, so nothing was changed.';
  return {
    status: 502,
    error: 'broker-unreachable',
    reason: `No management address of the cluster answered: ${addresses}.${unchanged}`,
  };
}
