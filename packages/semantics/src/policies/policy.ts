/** A policy or an operator policy, as the broker keeps it. */
export interface Policy {
  name: string;
  /** A regular expression of the broker's Erlang. */
  pattern: string;
  /** `all`, `queues`, `exchanges`; from 3.12 also `classic_queues`, `quorum_queues`, `streams`. */
  applyTo: string;
  /** A number, or raw JSON where JavaScript cannot hold it: see `jsonNumber`. */
  priority: unknown;
  definition: Definition;
}

/** Keys and values of a policy; numbers may be raw JSON. */
export type Definition = Readonly<Record<string, unknown>>;

/** The two kinds are chosen separately, by the same rules. */
export type PolicyKind = 'policy' | 'operator-policy';

/** A queue or an exchange: one there is, or one that might be declared. */
export interface PolicyTarget {
  kind: 'queue' | 'exchange';
  /** The default exchange has the empty name. */
  name: string;
  /** `classic`, `quorum`, `stream` or another type of queue; the type of an exchange. */
  type: string;
  /** As declared, such as `x-max-length`; numbers may be raw JSON. */
  arguments: Readonly<Record<string, unknown>>;
}

/** What the rules depend on. */
export interface PolicyBroker {
  /** Of RabbitMQ, such as `4.0.5`. */
  version: string;
  /** Of Erlang, such as `27.3`. */
  erlangVersion: string;
}
