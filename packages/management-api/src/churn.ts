import { readRecord } from './brokerValues.ts';
import { readMeasuredKinds } from './measuredKinds.ts';
import type { Measured } from './samples.ts';

export const churnKinds = [
  'connection_created',
  'connection_closed',
  'channel_created',
  'channel_closed',
  'queue_declared',
  'queue_created',
  'queue_deleted',
] as const;

export type ChurnKind = (typeof churnKinds)[number];

export type Churn = Partial<Record<ChurnKind, Measured>>;

/** `churn_rates` of the overview, or the same fields of a node. */
export function readChurn(json: unknown): Churn {
  return readMeasuredKinds(readRecord(json), churnKinds);
}
