import {
  bindingsPath,
  clusterNamePath,
  countByVhost,
  countConnections,
  exchangesPath,
  operatorPoliciesPath,
  parseLossless,
  permissionsPath,
  policiesPath,
  queuesPath,
  queueVhostsPath,
  readBindings,
  readBrokerPolicies,
  readClusterName,
  readExchanges,
  readPermissions,
  readQueues,
  readTopicPermissions,
  readTotalCount,
  readUsers,
  readVhost,
  readVhostFigures,
  readVhostLimits,
  readVhosts,
  type SampleAge,
  usersPath,
  vhostConnectionsPath,
  vhostFiguresPath,
  vhostLimitsPath,
  vhostPath,
  vhostPermissionsPath,
  vhostQueueCountPath,
  vhostsPath,
  vhostTopicPermissionsPath,
  withColumns,
} from '@warren/management-api';
import { brokerRead } from '../../ui/brokerRead.ts';

const administrators = ['administrator'] as const;
const everybody = ['management', 'policymaker', 'monitoring', 'administrator'] as const;

export const vhostsQuery = brokerRead({ path: vhostsPath, read: readVhosts, needs: everybody });

/** One virtual host by itself, which only administrators may ask for. */
export function vhostQuery(name: string) {
  return brokerRead({ path: vhostPath(name), read: readVhost, needs: administrators });
}

/** What was counted in it over `age`. */
export function vhostFiguresQuery(name: string, age: SampleAge) {
  return brokerRead({
    path: vhostFiguresPath(name, { lengths: age, msgRates: age, dataRates: age }),
    read: readVhostFigures,
    needs: administrators,
  });
}

export const vhostLimitsQuery = brokerRead({
  path: vhostLimitsPath(),
  read: readVhostLimits,
  needs: everybody,
});

export function limitsOfQuery(vhost: string) {
  return brokerRead({
    path: vhostLimitsPath(vhost),
    read: (json) => readVhostLimits(json).at(0) ?? { vhost },
    needs: everybody,
  });
}

/** How many queues there are in each virtual host. */
export const queueCountsQuery = brokerRead({ path: queueVhostsPath, read: countByVhost, needs: everybody });

export function queueCountQuery(vhost: string) {
  return brokerRead({ path: vhostQueueCountPath(vhost), read: readTotalCount, needs: everybody });
}

export function connectionCountQuery(vhost: string) {
  return brokerRead({ path: vhostConnectionsPath(vhost), read: countConnections, needs: everybody });
}

/** Names and types alone. */
export function exchangeNamesQuery(vhost: string) {
  return brokerRead({
    path: withColumns(exchangesPath(vhost), ['name', 'type']),
    read: readExchanges,
    needs: everybody,
  });
}

export const permissionsQuery = brokerRead({
  path: permissionsPath,
  read: readPermissions,
  needs: administrators,
});

export function vhostPermissionsQuery(vhost: string) {
  return brokerRead({ path: vhostPermissionsPath(vhost), read: readPermissions, needs: administrators });
}

export function vhostTopicPermissionsQuery(vhost: string) {
  return brokerRead({
    path: vhostTopicPermissionsPath(vhost),
    read: readTopicPermissions,
    needs: administrators,
  });
}

export const usersQuery = brokerRead({ path: usersPath, read: readUsers, needs: administrators });

export function policiesQuery(vhost: string) {
  return brokerRead({
    path: policiesPath(vhost),
    read: readBrokerPolicies,
    needs: everybody,
    parse: parseLossless,
  });
}

export function operatorPoliciesQuery(vhost: string) {
  return brokerRead({
    path: operatorPoliciesPath(vhost),
    read: readBrokerPolicies,
    needs: everybody,
    parse: parseLossless,
  });
}

export function exchangesQuery(vhost: string) {
  return brokerRead({
    path: exchangesPath(vhost),
    read: readExchanges,
    needs: everybody,
    parse: parseLossless,
  });
}

export function queuesQuery(vhost: string) {
  return brokerRead({
    path: withColumns(queuesPath(vhost), [
      'name',
      'type',
      'durable',
      'exclusive',
      'auto_delete',
      'arguments',
    ]),
    read: readQueues,
    needs: everybody,
    parse: parseLossless,
  });
}

export function bindingsQuery(vhost: string) {
  return brokerRead({
    path: bindingsPath(vhost),
    read: readBindings,
    needs: everybody,
    parse: parseLossless,
  });
}

export const clusterNameQuery = brokerRead({
  path: clusterNamePath,
  read: readClusterName,
  needs: everybody,
});
