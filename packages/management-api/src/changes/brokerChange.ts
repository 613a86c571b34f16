import type { Binding } from '../bindings.ts';
import type { ExchangeDeclaration } from '../exchanges.ts';
import type { UserLimit, VhostLimit } from '../limits.ts';
import type { Permission } from '../permissions.ts';
import type { QueueDeclaration } from '../queues.ts';
import type { TopicPermission } from '../topicPermissions.ts';
import type { UserSecret } from '../users.ts';
import type { VirtualHostSettings } from '../vhosts.ts';

/**
 * One write to the broker, by what it means: the request, the commands that do the same and the sentence about it are
 * all made from this.
 */
export type BrokerChange =
  | UserChange
  | ({ kind: 'set-permission' } & Permission)
  | { kind: 'clear-permission'; vhost: string; user: string }
  | ({ kind: 'set-topic-permission' } & TopicPermission)
  | { kind: 'clear-topic-permission'; vhost: string; user: string; exchange: string }
  | VhostChange
  | PolicyChange
  | ({ kind: 'declare-exchange'; vhost: string; name: string } & ExchangeDeclaration)
  | ({ kind: 'declare-queue'; vhost: string; name: string } & QueueDeclaration)
  | ({ kind: 'bind' } & Omit<Binding, 'propertiesKey'>)
  | { kind: 'set-cluster-name'; name: string };

type UserChange =
  | {
      kind: 'put-user';
      name: string;
      tags: readonly string[];
      secret: UserSecret;
      /** The user is there already. */
      existing: boolean;
      /** The password stays as it is: `secret` repeats the hash that the broker holds, since a PUT replaces all. */
      keepsSecret: boolean;
    }
  | { kind: 'delete-user'; name: string }
  | { kind: 'set-user-limit'; user: string; limit: UserLimit; value: number }
  | { kind: 'clear-user-limit'; user: string; limit: UserLimit };

type VhostChange =
  | ({ kind: 'put-vhost'; name: string; existing: boolean } & VirtualHostSettings)
  | { kind: 'delete-vhost'; name: string }
  | { kind: 'protect-vhost'; name: string; on: boolean }
  | { kind: 'start-vhost'; name: string; node: string }
  | { kind: 'set-vhost-limit'; vhost: string; limit: VhostLimit; value: number }
  | { kind: 'clear-vhost-limit'; vhost: string; limit: VhostLimit };

type PolicyChange =
  | {
      kind: 'put-policy';
      /** An operator policy. */
      operator: boolean;
      vhost: string;
      name: string;
      pattern: string;
      applyTo: string;
      /** Numbers may be raw JSON, where JavaScript would write them otherwise. */
      priority: unknown;
      definition: Readonly<Record<string, unknown>>;
    }
  | { kind: 'delete-policy'; operator: boolean; vhost: string; name: string };
