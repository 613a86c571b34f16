import type { Missing, Problem } from '@warren/console-api';
import type { PolicyBroker } from '@warren/semantics';
import type { AccessSources } from './accessSources.ts';

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
  | (PolicySources & { kind: 'explain-policy'; asked: string; object: ArrayBuffer | null })
  | ExplainPermissionQuestion
  | (Observed & { kind: 'who-may'; asked: string; sources: AccessSources })
  | PreviewPermissionQuestion
  | PermissionFindingsQuestion;

export interface ExplainPermissionQuestion extends Observed {
  kind: 'explain-permission';
  asked: string;
  sources: AccessSources;
  /** Who asks about themselves and is not shown permissions, with what the log-in tells. */
  self: Self | null;
}

export interface Self {
  tags: readonly string[];
  /** Those the user may enter, and for some tags all others; null: not told. */
  vhosts: readonly string[] | null;
}

export interface PreviewPermissionQuestion extends Observed {
  kind: 'preview-permission';
  asked: string;
  broker: PolicyBroker;
  permissions: ArrayBuffer | null;
  topicPermissions: ArrayBuffer | null;
  /** Bindings from the exchanges of the topic permissions that are asked about. */
  boundKeys: readonly { exchange: string; bindings: ArrayBuffer | null }[];
  snapshot: number;
}

export interface PermissionFindingsQuestion extends Observed {
  kind: 'permission-findings';
  asked: string;
  broker: PolicyBroker;
  /** Names this reading of the holdings: the same findings come of it. */
  read: string;
  holdings: HoldingBytes;
}

/** What findings about access rest on; null: not given. */
export interface HoldingBytes {
  users: ArrayBuffer | null;
  permissions: ArrayBuffer | null;
  topicPermissions: ArrayBuffer | null;
  vhosts: ArrayBuffer | null;
  queues: ArrayBuffer | null;
  exchanges: ArrayBuffer | null;
  connections: ArrayBuffer | null;
}

/** What stands beside every answer about permissions. */
export interface Observed {
  observedAt: string;
  missing: readonly Missing[];
  /** Plugins through which something else may decide; null: not known. */
  otherBackends: readonly string[] | null;
}

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
