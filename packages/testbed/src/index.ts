export { type Account, accounts, oddVhost, type Permissions, vhosts } from './accounts.ts';
export type { AlarmKind } from './alarms.ts';
export { type AmqpAnswer, type AmqpClient, type AmqpLogin, amqpClient } from './amqpClient.ts';
export { type BrokerOptions, enabledPlugins } from './brokerFiles.ts';
export {
  type ClusterDescription,
  type ClusterNode,
  parseReleaseSeries,
  type ReleaseSeries,
  releaseSeries,
} from './cluster.ts';
export { commandFolder } from './commandFolder.ts';
export { descriptionFile, readDescription } from './descriptionFile.ts';
export { ensureBroker } from './install/ensureBroker.ts';
export { ensureInstalled, testPackages } from './install/ensureInstalled.ts';
export {
  listOf,
  type ManagementRequest,
  nodeNamed,
  requestManagement,
  runningNodes,
} from './managementRequest.ts';
export { type OpenCluster, openCluster } from './openCluster.ts';
export { type Cluster, type ClusterOptions, startCluster } from './startCluster.ts';
export { startTraffic, type Traffic, type TrafficOptions } from './traffic/startTraffic.ts';
export type { TrafficCounts } from './traffic/trafficCounts.ts';
export { type Patience, waitUntil } from './waitUntil.ts';
export { startWarren, type WarrenOptions, type WarrenProcess } from './warrenProcess.ts';
