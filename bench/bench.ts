import { accounts, releaseSeries, startCluster, startWarren } from '@warren/testbed';
import { type Figure, figureTable } from './figure.ts';
import { firstLoad } from './firstLoad.ts';
import { gatewayLatency } from './gatewayLatency.ts';
import { largeAnswers } from './largeAnswers.ts';
import { refreshCost } from './refreshCost.ts';
import { reload } from './reload.ts';
import { streaming } from './streaming.ts';
import { viewers } from './viewers.ts';

// Measures what the documents claim, on this machine, as ratios within one run. Exits with 1 when a goal is missed.
// An argument chooses the measurements whose name holds it: `npm run bench -- gateway`.
const wanted = process.argv[2] ?? '';
const series = releaseSeries.at(-1) ?? '4';
const basic = `Basic ${Buffer.from(`admin:${accounts.admin.password}`).toString('base64')}`;
const figures: Figure[] = [];

if ('streaming'.includes(wanted)) figures.push(...(await streaming()));

const cluster = await startCluster({ version: series });
try {
  console.log(`RabbitMQ ${cluster.version}`);
  const urls = cluster.nodes.map((node) => node.managementUrl);
  const warren = await startWarren({ clusterUrls: urls });
  const direct = urls[0] ?? '';
  const person = ['admin', accounts.admin.password] as const;
  const measurements: Record<string, () => Promise<Figure>> = {
    gateway: () => gatewayLatency(direct, warren.url, basic),
    viewers: () => viewers(cluster, warren.url, basic),
    firstLoad: () => firstLoad(warren.url, ...person),
    reload: () => reload(warren.url, direct, ...person),
    refresh: () => refreshCost(warren.url, ...person),
    definitions: () => largeAnswers(direct, warren.url, basic),
  };
  try {
    for (const [name, measure] of Object.entries(measurements)) {
      if (name.includes(wanted)) figures.push(await measure());
    }
  } finally {
    await warren.stop();
  }
} finally {
  await cluster.stop();
}

console.log(figureTable(figures));
process.exitCode = figures.every((figure) => figure.met) ? 0 : 1;
