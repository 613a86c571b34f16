import type { Missing, Problem } from '@warren/console-api';
import type { PolicyBroker } from '@warren/semantics';

/** To the thread that works questions out. Answers of the broker travel as the bytes that came. */
export type ToWorker =
  | { kind: 'keep'; snapshot: number; lists: ListBytes }
  | { kind: 'drop'; snapshot: number }
  | { kind: 'question'; id: number; question: Question };

/** The lists of one virtual host; null: not given. */
export interface ListBytes {
  queues: ArrayBuffer | null;
  exchanges: ArrayBuffer | null;
}

/** What is asked is JSON text: raw numbers do not survive being copied between threads. */
export type Question =
  | (PolicySources & { kind: 'preview-policy'; asked: string; snapshot: number })
  | (PolicySources & { kind: 'explain-policy'; asked: string; object: ArrayBuffer | null });

/** What every question about policies rests on. */
export interface PolicySources {
  broker: PolicyBroker;
  policies: ArrayBuffer;
  operatorPolicies: ArrayBuffer | null;
  observedAt: string;
  missing: readonly Missing[];
}

/** From that thread. `answer` is JSON. */
export type FromWorker =
  | { id: number; kind: 'answered'; answer: Uint8Array<ArrayBuffer> }
  | { id: number; kind: 'refused'; status: number; problem: Problem }
  /** Nobody waits for it any more. */
  | { id: number; kind: 'stopped' };
