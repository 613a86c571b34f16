import { type PolicyObject, readPolicyObjects } from '@warren/management-api';
import type { PreviewedObject } from '@warren/semantics';
import { ProblemAnswer } from '../../problems/problemAnswer.ts';
import { jsonOf } from './jsonOf.ts';
import type { ListBytes } from './messages.ts';

/** Queues and exchanges of virtual hosts, as they were read for somebody. */
export interface Snapshots {
  keep(id: number, lists: ListBytes): void;
  drop(id: number): void;
  /** @throws {ProblemAnswer} when it is not there: it was kept by a thread that has ended */
  of(id: number): readonly PreviewedObject[];
}

export function createSnapshots(): Snapshots {
  const kept = new Map<number, readonly PreviewedObject[]>();
  return {
    keep(id, { queues, exchanges }) {
      kept.set(id, [...objectsOf(queues, 'queue'), ...objectsOf(exchanges, 'exchange')]);
    },
    drop: (id) => void kept.delete(id),
    of(id) {
      const objects = kept.get(id);
      if (objects === undefined) throw askAgain;
      return objects;
    },
  };
}

export const askAgain = new ProblemAnswer(503, {
  error: 'worker-ended',
  reason: 'The thread that works this out ended and was started anew; ask again.',
});

function objectsOf(bytes: ArrayBuffer | null, kind: PolicyObject['kind']): PreviewedObject[] {
  return bytes === null ? [] : readPolicyObjects(jsonOf(bytes), kind).map(previewedObject);
}

/** What is not known is left out. */
export function previewedObject(object: PolicyObject): PreviewedObject {
  const { kind, name, type, policy, operatorPolicy, messagesReady, messageBytesReady, consumers } = object;
  return {
    kind,
    name,
    type,
    arguments: object.arguments,
    reported: { policy, operatorPolicy },
    ...(messagesReady === null ? {} : { messagesReady }),
    ...(messageBytesReady === null ? {} : { messageBytesReady }),
    ...(consumers === null ? {} : { consumers }),
  };
}
