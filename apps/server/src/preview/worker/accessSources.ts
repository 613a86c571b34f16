/** What the broker has of users and permissions, in its own bytes. Null: it is not there, or was not given. */
export interface AccessSources {
  version: string;
  erlangVersion: string;
  exchangeTypes: readonly string[];
  /** One user or all. */
  users: ArrayBuffer | null;
  /** The virtual host. */
  vhost: ArrayBuffer | null;
  /** One row or all of the virtual host. */
  permissions: ArrayBuffer | null;
  topicPermissions: ArrayBuffer | null;
  /** Each one object or a list. */
  queues: readonly ArrayBuffer[];
  exchanges: readonly ArrayBuffer[];
  /** Null: bindings are not known. */
  bindings: ArrayBuffer | null;
  limits: ArrayBuffer | null;
}
