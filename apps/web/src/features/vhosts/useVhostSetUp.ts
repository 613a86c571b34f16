import { useQuery } from '@tanstack/react-query';
import type { VirtualHost } from '@warren/management-api';
import type { BrokerQuery } from '../../ui/brokerRead.ts';
import type { ClonePart, VhostSetUp } from './clonePlan.ts';
import {
  bindingsQuery,
  exchangesQuery,
  limitsOfQuery,
  operatorPoliciesQuery,
  policiesQuery,
  queuesQuery,
  vhostPermissionsQuery,
  vhostTopicPermissionsQuery,
} from './queries.ts';

/** What a virtual host is set up with, as far as these parts go; null while any of it has not come. */
export function useVhostSetUp(vhost: VirtualHost, parts: ReadonlySet<ClonePart>): VhostSetUp | null {
  const { name } = vhost;
  const permissions = usePart(vhostPermissionsQuery(name), parts.has('permissions'), []);
  const topicPermissions = usePart(vhostTopicPermissionsQuery(name), parts.has('topic-permissions'), []);
  const policies = usePart(policiesQuery(name), parts.has('policies'), []);
  const operatorPolicies = usePart(operatorPoliciesQuery(name), parts.has('policies'), []);
  const limits = usePart(limitsOfQuery(name), parts.has('limits'), { vhost: name });
  const exchanges = usePart(exchangesQuery(name), parts.has('exchanges'), []);
  const queues = usePart(queuesQuery(name), parts.has('queues'), []);
  const bindings = usePart(bindingsQuery(name), parts.has('bindings'), []);
  if (
    permissions === null ||
    topicPermissions === null ||
    policies === null ||
    operatorPolicies === null ||
    limits === null ||
    exchanges === null ||
    queues === null ||
    bindings === null
  ) {
    return null;
  }
  return {
    vhost,
    permissions,
    topicPermissions,
    policies,
    operatorPolicies,
    limits,
    exchanges,
    queues,
    bindings,
  };
}

/** One part, read when it is first asked for, whatever the page knows of it; `none` where it is not asked for, null while it has not come. */
function usePart<Data>(query: BrokerQuery<Data>, wanted: boolean, none: Data): Data | null {
  const { data } = useQuery({ ...query, enabled: wanted, staleTime: 0 });
  return wanted ? (data?.data ?? null) : none;
}
