import type { PolicyBroker } from '../policies/policy.ts';
import type { NamedObject } from './accessOn.ts';
import type { AccessUser, PermissionRow, TopicPermissionRow } from './accessWorld.ts';

/** All of a cluster that findings about access rest on. Null: not known, and nothing is claimed that needs it. */
export interface AccessHoldings {
  broker: PolicyBroker;
  users: readonly AccessUser[];
  vhosts: readonly string[];
  permissions: readonly PermissionRow[];
  topicPermissions: readonly TopicPermissionRow[];
  /** The queues and exchanges of all virtual hosts. */
  objects: readonly PlacedObject[] | null;
  connections: readonly UserConnection[] | null;
  /** Whether guest has the password that brokers come with. */
  guestHasDefaultPassword: boolean | null;
}

/** A queue or exchange with its place. */
export interface PlacedObject extends NamedObject {
  vhost: string;
  type: string;
}

/** A connection over the network. */
export interface UserConnection {
  user: string;
  peerHost: string;
}
