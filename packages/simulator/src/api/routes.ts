import type { Release } from '../cluster/release.ts';
import { bindingRoutes } from './bindings.ts';
import { clusterNameRoutes } from './clusterName.ts';
import { connectionRoutes } from './connections.ts';
import type { Route } from './exchange.ts';
import { exchangeRoutes } from './exchanges.ts';
import { featureFlagRoutes } from './featureFlags.ts';
import { healthCheckRoutes } from './healthChecks.ts';
import { limitRoutes } from './limits.ts';
import { loginRoutes } from './login.ts';
import { nodeMemoryRoutes } from './nodeMemory.ts';
import { nodeRoutes } from './nodes.ts';
import { nodeTableRoutes } from './nodeTables.ts';
import { overviewRoutes } from './overview.ts';
import { permissionRoutes } from './permissions.ts';
import { policyRoutes } from './policies.ts';
import { queueRoutes } from './queues.ts';
import { resetRoutes } from './resetStatistics.ts';
import { serverRoutes } from './server.ts';
import { topicPermissionRoutes } from './topicPermissions.ts';
import { topRoutes } from './topProcesses.ts';
import { userRoutes } from './users.ts';
import { vhostRoutes } from './vhosts.ts';
import { whoamiRoutes } from './whoami.ts';

/** Everything that is simulated of the management API of that release. */
export function routes(release: Release): readonly Route[] {
  return [
    ...serverRoutes(release),
    ...loginRoutes,
    ...whoamiRoutes,
    ...overviewRoutes,
    ...clusterNameRoutes,
    ...nodeRoutes,
    ...nodeMemoryRoutes,
    ...nodeTableRoutes,
    ...topRoutes,
    ...vhostRoutes(release),
    ...userRoutes(release),
    ...permissionRoutes,
    ...topicPermissionRoutes,
    ...policyRoutes,
    ...limitRoutes(release),
    ...queueRoutes(release),
    ...exchangeRoutes,
    ...bindingRoutes,
    ...featureFlagRoutes(release),
    ...connectionRoutes,
    ...healthCheckRoutes,
    ...resetRoutes,
  ];
}

/** First segments of what a broker answers and the simulator does not, or not all of it. */
export const notSimulated: ReadonlySet<string> = new Set([
  'aliveness-test',
  'channels',
  'config',
  'connections',
  'consumers',
  'definitions',
  'deprecated-features',
  'exchanges',
  'federation-links',
  'global-parameters',
  'health',
  'login',
  'nodes',
  'parameters',
  'queues',
  'rebalance',
  'shovels',
  'stream',
  'top',
  'trace-files',
  'traces',
  'vhosts',
]);
