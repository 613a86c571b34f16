import { readList, readName, readNumber, readRecord } from './brokerValues.ts';
import { withColumns } from './columns.ts';
import { path } from './path.ts';

/** A queue or exchange, as far as policies choose by it and change it. */
export interface PolicyObject {
  kind: 'queue' | 'exchange';
  /** The default exchange has the empty name. */
  name: string;
  type: string;
  /** As declared; numbers may be raw JSON. */
  arguments: Readonly<Record<string, unknown>>;
  /**
   * Null: none, or not known. An exchange tells it at once; a queue with its statistics, 5 to over 12 s late (seen on
   * 3.10.8 and 4.3.6).
   */
  policy: string | null;
  operatorPolicy: string | null;
  /** Null where statistics do not tell. */
  messagesReady: number | null;
  messageBytesReady: number | null;
  consumers: number | null;
}

export function policyQueuesPath(vhost: string): string {
  return withColumns(path`/api/queues/${vhost}`, queueColumns);
}

export function policyQueuePath(vhost: string, name: string): string {
  return withColumns(path`/api/queues/${vhost}/${name}`, queueColumns);
}

export function policyExchangesPath(vhost: string): string {
  return withColumns(path`/api/exchanges/${vhost}`, exchangeColumns);
}

/** The default exchange is asked for as `amq.default`. */
export function policyExchangePath(vhost: string, name: string): string {
  return withColumns(path`/api/exchanges/${vhost}/${name === '' ? 'amq.default' : name}`, exchangeColumns);
}

/** @param json best from `parseLossless` */
export function readPolicyObjects(json: unknown, kind: PolicyObject['kind']): readonly PolicyObject[] {
  return readList(json).map((each) => readPolicyObject(each, kind));
}

export function readPolicyObject(json: unknown, kind: PolicyObject['kind']): PolicyObject {
  const fields = readRecord(json);
  return {
    kind,
    name: readName(fields.name),
    type: readName(fields.type),
    arguments: readRecord(fields.arguments),
    policy: readPolicyName(fields.policy),
    operatorPolicy: readPolicyName(fields.operator_policy),
    messagesReady: readNumber(fields.messages_ready),
    messageBytesReady: readNumber(fields.message_bytes_ready),
    consumers: readNumber(fields.consumers),
  };
}

/** No policy is told as null, as "" or not at all. */
function readPolicyName(json: unknown): string | null {
  return readName(json) || null;
}

const queueColumns = [
  'name',
  'type',
  'arguments',
  'policy',
  'operator_policy',
  'messages_ready',
  'message_bytes_ready',
  'consumers',
];
const exchangeColumns = ['name', 'type', 'arguments', 'policy'];
