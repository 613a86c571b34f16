import { readList, readName, readRecord } from './brokerValues.ts';
import { path } from './path.ts';

/** What a binding leads to. */
export type BindingTarget = 'queue' | 'exchange';

/** One binding of `GET /api/bindings`. Every queue has one from the default exchange, whose name is empty. */
export interface Binding {
  vhost: string;
  source: string;
  destination: string;
  destinationType: BindingTarget;
  routingKey: string;
  /** Numbers may be raw JSON. */
  arguments: Readonly<Record<string, unknown>>;
  /** Names the binding among those of the same source and destination. */
  propertiesKey: string;
}

/** Those of the virtual hosts that the asker may see, or of one that the asker may enter; never paged. */
export function bindingsPath(vhost?: string): string {
  return vhost === undefined ? '/api/bindings' : path`/api/bindings/${vhost}`;
}

/** A queue that is not there has the binding from the default exchange all the same (seen on 3.10.8 and 4.3.6). */
export function queueBindingsPath(vhost: string, queue: string): string {
  return path`/api/queues/${vhost}/${queue}/bindings`;
}

/** Bindings from the exchange (`source`), or to it. */
export function exchangeBindingsPath(vhost: string, exchange: string, end: 'source' | 'destination'): string {
  return `${path`/api/exchanges/${vhost}/${exchange === '' ? 'amq.default' : exchange}/bindings`}/${end}`;
}

/** GET lists those between the two; POST of `bindingBody` makes one (201, also when it was there). */
export function bindingsBetweenPath(
  binding: Pick<Binding, 'vhost' | 'source' | 'destination' | 'destinationType'>,
): string {
  const { vhost, source, destination, destinationType } = binding;
  const from = path`/api/bindings/${vhost}/e/${source === '' ? 'amq.default' : source}`;
  return `${from}/${destinationType === 'queue' ? 'q' : 'e'}${path`/${destination}`}`;
}

/**
 * GET and DELETE (204) of one. Brokers find none by the routing keys `null` and `undefined` (seen on 3.10.8 and
 * 4.3.6): such a binding goes only with one of its ends.
 * @throws {RangeError} for the routing keys `.` and `..`, which have no path
 */
export function bindingPath(
  binding: Pick<Binding, 'vhost' | 'source' | 'destination' | 'destinationType' | 'propertiesKey'>,
): string {
  return bindingsBetweenPath(binding) + path`/${binding.propertiesKey}`;
}

/** @param json best from `parseLossless` */
export function readBindings(json: unknown): readonly Binding[] {
  return readList(json).map(readBinding);
}

export function readBinding(json: unknown): Binding {
  const fields = readRecord(json);
  return {
    vhost: readName(fields.vhost),
    source: readName(fields.source),
    destination: readName(fields.destination),
    destinationType: fields.destination_type === 'exchange' ? 'exchange' : 'queue',
    routingKey: readName(fields.routing_key),
    arguments: readRecord(fields.arguments),
    propertiesKey: readName(fields.properties_key),
  };
}

/** What POST of a binding takes. */
export function bindingBody({ routingKey, arguments: declared }: Pick<Binding, 'routingKey' | 'arguments'>) {
  return { routing_key: routingKey, arguments: declared };
}
