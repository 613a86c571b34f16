import { readRecord } from './brokerValues.ts';
import { readMeasuredKinds } from './measuredKinds.ts';
import type { Measured } from './samples.ts';

/** The thirteen kinds of message rates of a broker, in the order in which they are told. */
export const messageRateKinds = [
  'publish',
  'confirm',
  'deliver',
  'deliver_no_ack',
  'ack',
  'get',
  'get_no_ack',
  'get_empty',
  'redeliver',
  'return_unroutable',
  'drop_unroutable',
  'disk_reads',
  'disk_writes',
] as const;

export type MessageRateKind = (typeof messageRateKinds)[number];

/** A kind is absent until the first such event since the broker's start (seen on 3.10.8 and 4.3). */
export type MessageRates = Partial<Record<MessageRateKind, Measured>>;

/** `message_stats` of the overview, a virtual host or a queue. */
export function readMessageRates(json: unknown): MessageRates {
  return readMeasuredKinds(readRecord(json), messageRateKinds);
}
