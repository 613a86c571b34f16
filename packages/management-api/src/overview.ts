import { readBoolean, readList, readNumber, readRecord, readText } from './brokerValues.ts';
import { type Churn, readChurn } from './churn.ts';
import { type Listener, readListeners } from './listeners.ts';
import { type MessageRates, readMessageRates } from './messageRates.ts';
import { type NamedDescription, readNamedDescription } from './namedDescription.ts';
import { type SampleAges, sampleAgesQuery } from './sampleAges.ts';
import { type Measured, readMeasured } from './samples.ts';
import { readWebContexts, type WebContext } from './webContexts.ts';

/** `GET /api/overview`, normalised. What this broker or this user's tags do not give is null or empty. */
export interface Overview {
  /** The node that answered. */
  node: string | null;
  clusterName: string | null;
  productName: string;
  /** RabbitMQ's version, such as "3.10.8". */
  version: string;
  erlangVersion: string | null;
  managementVersion: string | null;
  /** `none`: management only, `basic`, `detailed`. An unknown word passes as it is. */
  ratesMode: string;
  statisticsDisabled: boolean;
  /** How many statistics events wait; a growing number means that statistics are late. */
  statisticsEventQueue: number | null;
  /** Ages in seconds for which the broker keeps samples, by policy (`global`, `basic`, `detailed`). */
  sampleRetention: Record<string, readonly number[]>;
  exchangeTypes: readonly NamedDescription[];
  messageRates: MessageRates;
  churn: Churn;
  queueTotals: QueueTotals;
  objectTotals: ObjectTotals;
  listeners: readonly Listener[];
  contexts: readonly WebContext[];
}

/** Messages in queues: `total` = `ready` + `unacked`. */
export interface QueueTotals {
  total: Measured;
  ready: Measured;
  unacked: Measured;
}

export interface ObjectTotals {
  connections: number | null;
  channels: number | null;
  exchanges: number | null;
  queues: number | null;
  consumers: number | null;
}

/** Every user with a management tag may ask; what is counted are the virtual hosts that user may enter. */
export function overviewPath(ages: SampleAges = {}): string {
  return `/api/overview${sampleAgesQuery(ages)}`;
}

/** Node, listeners, web contexts and consumers come only to users tagged monitoring or administrator. */
export function readOverview(json: unknown): Overview {
  const fields = readRecord(json);
  return {
    node: readText(fields.node),
    clusterName: readText(fields.cluster_name),
    productName: readText(fields.product_name) ?? 'RabbitMQ',
    version: readText(fields.rabbitmq_version) ?? '',
    erlangVersion: readText(fields.erlang_version),
    managementVersion: readText(fields.management_version),
    ratesMode: readText(fields.rates_mode) ?? '',
    statisticsDisabled: readBoolean(fields.disable_stats) ?? false,
    statisticsEventQueue: readNumber(fields.statistics_db_event_queue),
    sampleRetention: readSampleRetention(fields.sample_retention_policies),
    exchangeTypes: readList(fields.exchange_types).map(readNamedDescription),
    messageRates: readMessageRates(fields.message_stats),
    churn: readChurn(fields.churn_rates),
    queueTotals: readQueueTotals(fields.queue_totals),
    objectTotals: readObjectTotals(fields.object_totals),
    listeners: readListeners(fields.listeners),
    contexts: readWebContexts(fields.contexts),
  };
}

function readSampleRetention(json: unknown): Record<string, readonly number[]> {
  const policies = Object.entries(readRecord(json));
  return Object.fromEntries(policies.map(([policy, ages]) => [policy, readAges(ages)]));
}

function readAges(json: unknown): readonly number[] {
  return readList(json)
    .map(readNumber)
    .filter((age) => age !== null);
}

/** `queue_totals` of the overview; a virtual host has the same fields among its own. */
export function readQueueTotals(json: unknown): QueueTotals {
  const fields = readRecord(json);
  return {
    total: readMeasured(fields, 'messages'),
    ready: readMeasured(fields, 'messages_ready'),
    unacked: readMeasured(fields, 'messages_unacknowledged'),
  };
}

function readObjectTotals(json: unknown): ObjectTotals {
  const fields = readRecord(json);
  return {
    connections: readNumber(fields.connections),
    channels: readNumber(fields.channels),
    exchanges: readNumber(fields.exchanges),
    queues: readNumber(fields.queues),
    consumers: readNumber(fields.consumers),
  };
}
