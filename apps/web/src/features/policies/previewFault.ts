import { readBrokerError } from '@warren/management-api';
import type { RequestFailed } from '../../ui/request.ts';

/** What the broker would refuse, in its words, and the field that it means. */
export interface RefusedField {
  /** `definition`, `apply-to`, `pattern`, `priority`, `name`, or another part of the question. */
  field: string;
  words: string;
}

/** Null for a failure that says nothing of a field. */
export function explanationOfRefusal(failure: RequestFailed | null): RefusedField | null {
  if (failure === null || failure.status !== 422) return null;
  const { body } = failure;
  const field = typeof body === 'object' && body !== null ? Reflect.get(body, 'field') : undefined;
  if (typeof field !== 'string') return null;
  const { reason } = readBrokerError(422, JSON.stringify(body));
  return { field: field.replace(/^body\./, ''), words: reason };
}
