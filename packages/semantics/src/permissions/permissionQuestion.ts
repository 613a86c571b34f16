/** What a client may ask of a broker, by AMQP 0-9-1, that access control has a say in. */
export const accessOperations = [
  'connection.open',
  'exchange.declare',
  'exchange.delete',
  'exchange.bind',
  'exchange.unbind',
  'queue.declare',
  'queue.delete',
  'queue.bind',
  'queue.unbind',
  'queue.purge',
  'basic.publish',
  'basic.get',
  'basic.consume',
] as const;

export type AccessOperation = (typeof accessOperations)[number];

/**
 * "May this user do this in this virtual host?", on a new channel of its own connection. A declaration says of an
 * object that exists what it has, where a field is not given; a new object is durable and nothing else.
 */
export interface PermissionQuestion {
  user: string;
  vhost: string;
  operation: AccessOperation;
  /** For `exchange.bind` and `exchange.unbind` the source. The default exchange has the empty name. */
  exchange?: string | undefined;
  /** Empty: a name made by the broker for `queue.declare`, else the queue last declared on the channel. */
  queue?: string | undefined;
  /** The exchange that `exchange.bind` and `exchange.unbind` lead to. */
  destination?: string | undefined;
  routingKey?: string | undefined;
  /** Of the declaration or the binding, by their AMQP names. Whole numbers travel as signed 32 bits, larger ones as 64. */
  arguments?: Readonly<Record<string, unknown>> | undefined;
  /** Of the message; only `CC` and `BCC` count. */
  headers?: Readonly<Record<string, unknown>> | undefined;
  /** Of the exchange; for `queue.declare` the same as the argument `x-queue-type`. */
  type?: string | undefined;
  passive?: boolean | undefined;
  durable?: boolean | undefined;
  autoDelete?: boolean | undefined;
  exclusive?: boolean | undefined;
  internal?: boolean | undefined;
  /** The message's property `user_id`. */
  userId?: string | undefined;
  /** The queue that the channel declared last. */
  lastDeclaredQueue?: string | undefined;
  /** Exclusive queues of the virtual host that belong to the asking connection. */
  ownQueues?: readonly string[] | undefined;
}
