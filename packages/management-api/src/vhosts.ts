import { readBoolean, readList, readName, readNumber, readRecord, readText } from './brokerValues.ts';
import { type MessageRates, readMessageRates } from './messageRates.ts';
import { type QueueTotals, readQueueTotals } from './overview.ts';
import { path } from './path.ts';
import { type SampleAges, sampleAgesQuery } from './sampleAges.ts';
import { type Measured, readMeasured } from './samples.ts';
import { readTags } from './tags.ts';

/** One virtual host of `GET /api/vhosts`, as far as every user who may enter it sees it. */
export interface VirtualHost {
  name: string;
  description: string | null;
  tags: readonly string[];
  /** Null where the version has none (3.10) or none is set. */
  defaultQueueType: string | null;
  tracing: boolean | null;
  /** Null where the version does not know it. */
  protectedFromDeletion: boolean | null;
  /** State by node name, such as `running` or `stopped`. */
  clusterState: Record<string, string>;
  /** Null until the first queue there told its statistics. */
  messages: number | null;
  messagesReady: number | null;
  messagesUnacked: number | null;
  messageRates: MessageRates;
}

/** What was counted in one virtual host, with the samples that were asked for. */
export interface VhostFigures {
  queueTotals: QueueTotals;
  messageRates: MessageRates;
  /** Bytes of its connections, from clients and to them. */
  received: Measured;
  sent: Measured;
}

/** What a person says of a virtual host. */
export interface VirtualHostSettings {
  description: string;
  tags: readonly string[];
  /** Null: not sent; 4.x then takes classic, also in place of what was set before. */
  defaultQueueType: string | null;
  /** Null: stays as it is. */
  tracing: boolean | null;
}

/**
 * The virtual hosts the asker may enter, all for monitoring and administrators. 4.3.6 ignores `columns` here and
 * answers 500 to `page`.
 */
export const vhostsPath = '/api/vhosts';

/**
 * GET, PUT (201 new, 204 changed) and DELETE (204; 412 while it is protected), all for administrators only. Whoever
 * makes one gets all permissions in it.
 */
export function vhostPath(name: string): string {
  return path`/api/vhosts/${name}`;
}

/** The same with samples. Kept are 10 min at 5 s and 1 h at 60 s, unless configured otherwise. */
export function vhostFiguresPath(name: string, ages: SampleAges): string {
  return vhostPath(name) + sampleAgesQuery(ages);
}

/** POST protects from deletion, DELETE ends that; both 204. Later 4.x versions only; GET fails with 500 on 4.3.6. */
export function vhostProtectionPath(name: string): string {
  return path`/api/vhosts/${name}/deletion/protection`;
}

/** POST starts the virtual host again on a node where it stopped (204). */
export function vhostStartPath(name: string, node: string): string {
  return path`/api/vhosts/${name}/start/${node}`;
}

/** The virtual hosts the asker may enter. */
export function readVhosts(json: unknown): readonly VirtualHost[] {
  return readList(json).map(readVhost);
}

export function readVhost(json: unknown): VirtualHost {
  const fields = readRecord(json);
  const states = Object.entries(readRecord(fields.cluster_state));
  return {
    name: readName(fields.name),
    description: readName(fields.description) || null,
    tags: readTags(fields.tags),
    defaultQueueType: readText(fields.default_queue_type),
    tracing: readBoolean(fields.tracing),
    protectedFromDeletion: readBoolean(fields.protected_from_deletion),
    clusterState: Object.fromEntries(states.flatMap(([node, state]) => namedText(node, state))),
    messages: readNumber(fields.messages),
    messagesReady: readNumber(fields.messages_ready),
    messagesUnacked: readNumber(fields.messages_unacknowledged),
    messageRates: readMessageRates(fields.message_stats),
  };
}

export function readVhostFigures(json: unknown): VhostFigures {
  const fields = readRecord(json);
  return {
    queueTotals: readQueueTotals(json),
    messageRates: readMessageRates(fields.message_stats),
    received: readMeasured(fields, 'recv_oct'),
    sent: readMeasured(fields, 'send_oct'),
  };
}

/**
 * What PUT of a virtual host takes. It replaces description, tags and default queue type, said or not (seen on 3.10.8
 * and 4.3.6); protection stays. 3.10 passes the default queue type over.
 */
export function vhostBody(settings: VirtualHostSettings): Record<string, unknown> {
  const { description, tags, defaultQueueType, tracing } = settings;
  return {
    description,
    tags,
    ...(defaultQueueType === null ? {} : { default_queue_type: defaultQueueType }),
    ...(tracing === null ? {} : { tracing }),
  };
}

function namedText(name: string, json: unknown): [string, string][] {
  const text = readText(json);
  return text === null ? [] : [[name, text]];
}
