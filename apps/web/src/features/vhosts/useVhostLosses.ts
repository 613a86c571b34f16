import { t } from '@lingui/core/macro';
import type { VirtualHost } from '@warren/management-api';
import { useBroker } from '../../ui/brokerRead.ts';
import {
  connectionCountQuery,
  exchangeNamesQuery,
  operatorPoliciesQuery,
  policiesQuery,
  queueCountQuery,
  vhostPermissionsQuery,
  vhostTopicPermissionsQuery,
} from './queries.ts';

/** What would go with a virtual host. */
export interface VhostLoss {
  what: string;
  /** Null: not known. */
  count: number | null;
  /** Easily made anew: whoever makes a virtual host has a permission in it. */
  easy?: true;
}

/** What goes with a virtual host when it is deleted, in the order in which it hurts; counted when this is asked. */
export function useVhostLosses({ name, messages }: VirtualHost): VhostLoss[] {
  const queues = useBroker({ ...queueCountQuery(name), staleTime: 0 }).data;
  const connections = useBroker({ ...connectionCountQuery(name), staleTime: 0 }).data;
  const exchanges = useBroker({ ...exchangeNamesQuery(name), staleTime: 0 }).data;
  const policies = useBroker({ ...policiesQuery(name), staleTime: 0 }).data;
  const operatorPolicies = useBroker({ ...operatorPoliciesQuery(name), staleTime: 0 }).data;
  const permissions = useBroker({ ...vhostPermissionsQuery(name), staleTime: 0 }).data;
  const topics = useBroker({ ...vhostTopicPermissionsQuery(name), staleTime: 0 }).data;
  return [
    { what: t`queues`, count: queues },
    // A virtual host without a queue has no figure of messages.
    { what: t`messages`, count: queues === 0 ? 0 : messages },
    { what: t`connections, which the broker closes`, count: connections },
    { what: t`exchanges beside the predeclared ones`, count: exchanges?.filter(isOwn).length ?? null },
    { what: t`policies`, count: policies?.length ?? null },
    { what: t`operator policies`, count: operatorPolicies?.length ?? null },
    { what: t`permissions of users`, count: permissions?.length ?? null, easy: true },
    { what: t`topic permissions`, count: topics?.length ?? null, easy: true },
  ];
}

/** Those that somebody declared: the broker makes the others itself. */
export function isOwn({ name }: { name: string }): boolean {
  return name !== '' && !name.startsWith('amq.');
}
