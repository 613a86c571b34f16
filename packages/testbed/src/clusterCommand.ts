import { join } from 'node:path';
import { parseReleaseSeries } from './cluster.ts';
import { isFreePort } from './clusterDirectory.ts';
import { clusterMark } from './clusterProcesses.ts';
import { ensureBroker } from './install/ensureBroker.ts';
import { type Cluster, startCluster } from './startCluster.ts';
import { untilAsked } from './untilAsked.ts';
import { startWarren } from './warrenProcess.ts';

// npm run cluster [-- 3.10|4]: a real three-node cluster with traffic, and Warren on it, until Ctrl-C.
const series = parseReleaseSeries(process.argv[2] ?? '4');
if (series === undefined) throw new Error('usage: npm run cluster [-- 3.10|4]');
const obstacle = await ensureBroker(series);
if (obstacle === undefined) {
  console.log(`Starting three nodes of RabbitMQ ${series} …`);
  const cluster = await startCluster({ version: series });
  try {
    await cluster.traffic();
    const warren = await startWarrenOn(cluster);
    console.log(addresses(cluster, warren.url));
    await untilAsked();
    console.log('Stopping …');
    await warren.stop();
  } finally {
    await cluster.stop();
  }
} else {
  console.error(obstacle);
  process.exitCode = 1;
}

async function startWarrenOn(cluster: Cluster) {
  const port = process.env.WARREN_PORT ?? ((await isFreePort(15672)) ? '15672' : '15680');
  return startWarren({
    clusterUrls: cluster.nodes.map((node) => node.managementUrl),
    // Marked as one of the cluster's processes, it ends with the cluster also when this process is killed.
    env: {
      WARREN_PORT: port,
      WARREN_DATA_DIR: join(cluster.directory, 'warren'),
      [clusterMark]: cluster.directory,
    },
  });
}

function addresses(cluster: Cluster, warrenUrl: string): string {
  const users = Object.entries(cluster.users).map(
    ([name, { password, tags }]) => `  ${name} / ${password}   ${tags.join(', ') || 'no tag'}`,
  );
  const nodes = cluster.nodes.map((node) => `  ${node.name}   ${node.managementUrl}   AMQP ${node.amqpPort}`);
  return [
    '',
    `Warren: ${warrenUrl}   on RabbitMQ ${cluster.version}`,
    '',
    'Users:',
    ...users,
    '',
    'Nodes:',
    ...nodes,
    '',
    'Ctrl-C ends all of it.',
  ].join('\n');
}
