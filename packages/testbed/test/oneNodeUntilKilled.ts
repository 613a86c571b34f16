import { parseReleaseSeries, startCluster } from '../src/index.ts';

// Started by a test and killed by it: starts one node, says where, and waits.
const cluster = await startCluster({ version: parseReleaseSeries(process.argv[2]) ?? '4', nodes: 1 });
console.log(cluster.directory);
setInterval(() => {}, 60_000);
