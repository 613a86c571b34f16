import type { PolicyBroker } from '../policies/policy.ts';

/** What a cluster has of users, permissions, queues and exchanges, as far as it is known. */
export interface AccessWorld {
  broker: PolicyBroker;
  users: readonly AccessUser[];
  vhosts: readonly AccessVhost[];
  permissions: readonly PermissionRow[];
  topicPermissions: readonly TopicPermissionRow[];
  exchanges: readonly AccessExchange[];
  queues: readonly AccessQueue[];
  /** Absent: not known, and what depends on them is not judged. */
  bindings?: readonly AccessBinding[];
  /** Types that plugins add, as the overview tells them; those of every broker when absent. */
  exchangeTypes?: readonly string[];
  /** Steps of one search; the broker's own when absent. */
  stepLimit?: number;
}

/** A user of the internal database. */
export interface AccessUser {
  name: string;
  tags: readonly string[];
  /** Empty for a user without a password; absent when it is not known. */
  passwordHash?: string;
}

/** A virtual host. */
export interface AccessVhost {
  name: string;
  /** Which type a queue gets that is declared without one; classic when absent. */
  defaultQueueType?: string | null;
  /** Queues at most; absent or negative: no limit. */
  maxQueues?: number;
}

/** The three expressions of a user in a virtual host. */
export interface PermissionRow extends PermissionExpressions {
  user: string;
  vhost: string;
}

/** Regular expressions of the broker's Erlang, searched in names. */
export interface PermissionExpressions {
  configure: string;
  write: string;
  read: string;
}

/** Expressions over routing keys of one topic exchange. */
export interface TopicPermissionRow {
  user: string;
  vhost: string;
  exchange: string;
  write: string;
  read: string;
}

/** An exchange as it was declared. The default exchange need not be listed. */
export interface AccessExchange {
  vhost: string;
  name: string;
  type: string;
  durable: boolean;
  autoDelete: boolean;
  internal: boolean;
  arguments: Readonly<Record<string, unknown>>;
}

/** A queue as it was declared. */
export interface AccessQueue {
  vhost: string;
  name: string;
  /** `classic`, `quorum`, `stream` or another. */
  type: string;
  durable: boolean;
  autoDelete: boolean;
  /** Belongs to one connection. */
  exclusive: boolean;
  arguments: Readonly<Record<string, unknown>>;
}

/** A binding of the virtual host. */
export interface AccessBinding {
  vhost: string;
  source: string;
  destination: string;
  destinationKind: 'queue' | 'exchange';
  routingKey: string;
  arguments: Readonly<Record<string, unknown>>;
}
