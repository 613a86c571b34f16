import { parseReleaseSeries, startCluster, startTraffic } from '@warren/testbed';
import { clusterVariable } from './target.ts';

/** Before all journeys on real brokers: one cluster with traffic, which ends when they are through. */
export default async function startJourneyCluster(): Promise<(() => Promise<void>) | undefined> {
  const series = parseReleaseSeries(process.env.WARREN_JOURNEYS);
  if (series === undefined) return undefined;
  const cluster = await startCluster({ version: series });
  const traffic = await startTraffic(cluster.description, { scale: 0.5 });
  console.log(`journeys on RabbitMQ ${cluster.version}`);
  process.env[clusterVariable] = JSON.stringify(cluster.description);
  return async () => {
    await traffic.stop();
    await cluster.stop();
  };
}
