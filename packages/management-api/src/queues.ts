import {
  readBoolean,
  readList,
  readName,
  readNumber,
  readRecord,
  readText,
  readTexts,
} from './brokerValues.ts';
import { path } from './path.ts';

/**
 * One queue or stream of `GET /api/queues`, normalised. What its type, its version or late statistics do not tell is
 * null or empty.
 */
export interface Queue {
  name: string;
  vhost: string;
  /** `classic`, `quorum`, `stream`, or another type. */
  type: string;
  durable: boolean | null;
  exclusive: boolean | null;
  autoDelete: boolean | null;
  /** As declared; numbers may be raw JSON. From 4.x on the type is always among them. */
  arguments: Readonly<Record<string, unknown>>;
  policy: string | null;
  operatorPolicy: string | null;
  /** User and operator policy merged; arguments are not in it. Null where the answer does not tell. */
  effectivePolicyDefinition: Readonly<Record<string, unknown>> | null;
  messages: number | null;
  messagesReady: number | null;
  messagesUnacked: number | null;
  messageBytesReady: number | null;
  consumers: number | null;
  state: string | null;
  /** The node of the queue, or of its leader. */
  node: string | null;
  /** Of a quorum queue or a stream. */
  members: readonly string[];
  online: readonly string[];
  /** Of a mirrored classic queue (3.x). */
  mirrors: readonly string[];
  synchronisedMirrors: readonly string[];
  /** Milliseconds since the epoch; told of classic queues only. */
  idleSince: number | null;
}

/** What a person says of a queue; the type is the argument `x-queue-type`. Numbers may be raw JSON. */
export interface QueueDeclaration {
  durable: boolean;
  autoDelete: boolean;
  arguments: Readonly<Record<string, unknown>>;
}

/** The queues of the virtual hosts that the asker may see, or of one that the asker may enter. */
export function queuesPath(vhost?: string): string {
  return vhost === undefined ? '/api/queues' : path`/api/queues/${vhost}`;
}

export function queuePath(vhost: string, name: string): string {
  return path`/api/queues/${vhost}/${name}`;
}

/** @param json best from `parseLossless` */
export function readQueues(json: unknown): readonly Queue[] {
  return readList(json).map(readQueue);
}

export function readQueue(json: unknown): Queue {
  const fields = readRecord(json);
  const definition = fields.effective_policy_definition;
  const idleSince = Date.parse(readName(fields.idle_since));
  return {
    name: readName(fields.name),
    vhost: readName(fields.vhost),
    type: readName(fields.type),
    durable: readBoolean(fields.durable),
    exclusive: readBoolean(fields.exclusive),
    autoDelete: readBoolean(fields.auto_delete),
    arguments: readRecord(fields.arguments),
    policy: readName(fields.policy) || null,
    operatorPolicy: readName(fields.operator_policy) || null,
    effectivePolicyDefinition:
      definition === undefined || definition === null ? null : readRecord(definition),
    messages: readNumber(fields.messages),
    messagesReady: readNumber(fields.messages_ready),
    messagesUnacked: readNumber(fields.messages_unacknowledged),
    messageBytesReady: readNumber(fields.message_bytes_ready),
    consumers: readNumber(fields.consumers),
    state: readText(fields.state),
    node: readText(fields.node),
    members: readTexts(fields.members),
    online: readTexts(fields.online),
    mirrors: readTexts(fields.slave_nodes),
    synchronisedMirrors: readTexts(fields.synchronised_slave_nodes),
    idleSince: Number.isNaN(idleSince) ? null : idleSince,
  };
}

/** What PUT of a queue takes: all of it, for what is left out is not durable. To be written by `stringifyLossless`. */
export function queueBody(declaration: QueueDeclaration): Record<string, unknown> {
  const { durable, autoDelete, arguments: declared } = declaration;
  return { durable, auto_delete: autoDelete, arguments: declared };
}
