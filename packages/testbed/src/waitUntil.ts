import { setTimeout as delay } from 'node:timers/promises';

/** How long to wait for what. */
export interface Patience {
  /** Completes the sentence "gave up waiting for …". */
  readonly what: string;
  readonly withinMs: number;
  readonly everyMs?: number;
  /** Asked before each try; a sentence ends the waiting at once. */
  readonly hopeless?: () => string | undefined;
}

/**
 * Asks again and again until the condition gives something other than false or undefined, and returns that.
 * A condition that throws counts as not yet.
 * @throws Error when the time is over (with the last error as its cause) or the wait is hopeless
 */
export async function waitUntil<Answer>(
  condition: () => Promise<Answer | false | undefined> | Answer | false | undefined,
  patience: Patience,
): Promise<Answer> {
  const end = performance.now() + patience.withinMs;
  let cause: unknown;
  while (performance.now() < end) {
    const reason = patience.hopeless?.();
    if (reason !== undefined) throw new Error(`gave up waiting for ${patience.what}: ${reason}`, { cause });
    try {
      const answer = await condition();
      if (answer !== false && answer !== undefined) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await delay(patience.everyMs ?? 100);
  }
  throw new Error(`gave up waiting for ${patience.what} after ${patience.withinMs} ms`, { cause });
}
