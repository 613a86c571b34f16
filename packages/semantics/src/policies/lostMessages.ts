import { effectiveValueOf } from './effectiveValues.ts';
import { jsonNumber } from './jsonNumber.ts';
import type { MergedDefinition } from './mergeDefinitions.ts';
import type { PolicyTarget } from './policy.ts';

/** What a queue holds today; absent where it is not known. */
export interface QueueHolds {
  messagesReady?: number;
  /** Bytes of the bodies of ready messages. */
  messageBytesReady?: number;
  consumers?: number;
}

/** What leaves a queue at once when a limit comes below what it holds. */
export interface LostMessages {
  /** Ready messages above max-length. */
  messages: number;
  /** Bytes of ready messages above max-length-bytes. */
  bytes: number;
  /** They go to a dead-letter exchange, and are dropped if there is none of the name. */
  deadLettered: boolean;
}

/**
 * What a classic or quorum queue drops at once: with overflow drop-head the oldest ready messages above its limits.
 * With reject-publish nothing leaves; new messages are refused. Null when nothing is lost, as far as is known.
 */
export function lostMessages(
  queue: PolicyTarget & QueueHolds,
  after: MergedDefinition,
  version: string,
): LostMessages | null {
  if (queue.kind !== 'queue' || (queue.type !== 'classic' && queue.type !== 'quorum')) return null;
  if (!queue.messagesReady && !queue.messageBytesReady) return null;
  const value = (key: string) => effectiveValueOf(key, queue, after, version);
  const messages = above(queue.messagesReady, value('max-length'));
  const bytes = above(queue.messageBytesReady, value('max-length-bytes'));
  if ((messages === 0 && bytes === 0) || value('overflow') !== 'drop-head') return null;
  return { messages, bytes, deadLettered: value('dead-letter-exchange') !== null };
}

function above(held: number | undefined, limit: unknown): number {
  const most = jsonNumber(limit);
  return held === undefined || most === null || held <= most ? 0 : held - Number(most);
}
