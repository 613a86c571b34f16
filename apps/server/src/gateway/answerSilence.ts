import type { ClientRequest } from 'node:http';

export interface SilenceLimits {
  readonly probeAfterMs: number;
  /** How many probes in a row must stay without an answer. */
  readonly probes: number;
  readonly limitMs: number;
}

/**
 * Ends a request that stays without an answer: when the node does not answer light probes either, it hangs and
 * waiting is of no use; otherwise it is only slow, and has time until the limit. Counts from the moment the whole
 * request was handed over.
 */
export function watchSilence(
  sent: ClientRequest,
  probe: () => Promise<string | null>,
  limits: SilenceLimits,
): SilenceWatch {
  let state: 'sending' | 'waiting' | 'ended' = 'sending';
  let probeTimer: NodeJS.Timeout | undefined;
  let limitTimer: NodeJS.Timeout | undefined;
  let unanswered = 0;

  sent.once('finish', () => {
    if (state === 'ended') return;
    state = 'waiting';
    limitTimer = setTimeout(() => sent.destroy(noAnswer()), limits.limitMs);
    probeLater();
  });

  function probeLater(): void {
    probeTimer = setTimeout(async () => {
      const failure = await probe();
      if (state !== 'waiting') return;
      unanswered = failure === null ? 0 : unanswered + 1;
      if (unanswered < limits.probes) probeLater();
      else sent.destroy(noAnswer());
    }, limits.probeAfterMs);
  }

  return {
    waiting: () => state === 'waiting',
    end() {
      state = 'ended';
      clearTimeout(probeTimer);
      clearTimeout(limitTimer);
    },
  };
}

export interface SilenceWatch {
  /** The whole request is sent, and no answer came yet. */
  waiting(): boolean;
  /** An answer came, or there will be none. */
  end(): void;
}

function noAnswer(): Error {
  return new DOMException('no answer', 'TimeoutError');
}
