import type { Missing } from '@warren/console-api';
import { BrokerRefusal, missingPart } from '../live/brokerRead.ts';
import { forbidden } from '../live/refusals.ts';
import { type ReadPart, unreadable } from './brokerParts.ts';

/** What one read of several came to. */
export interface PartRead {
  /** Null: it is not there, or was not given. */
  bytes: ArrayBuffer | null;
  missing: readonly Missing[];
  failure: unknown;
}

/** A part without which something can be said: what is not there is null, what is not given is named. */
export async function readPart(part: ReadPart, what: string, path: string | null): Promise<PartRead> {
  if (path === null) return nothing;
  try {
    return { bytes: await part(path), missing: [], failure: null };
  } catch (failure) {
    if (failure instanceof BrokerRefusal && failure.status === 404) return nothing;
    return { bytes: null, missing: missingPart(what, failure), failure };
  }
}

const nothing: PartRead = { bytes: null, missing: [], failure: null };

/** @throws {ProblemAnswer} when the broker shows this to administrators only, or did not answer */
export function givenToAdministrators({ failure }: PartRead): void {
  if (failure === null) return;
  if (isRefused(failure)) throw forbidden(failure, ['administrator']);
  throw unreadable(failure);
}

/** The broker does not give it to who asks. */
export function isRefused(failure: unknown): failure is BrokerRefusal {
  return failure instanceof BrokerRefusal && (failure.status === 401 || failure.status === 403);
}
