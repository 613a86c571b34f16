import { parseReleaseSeries, startCluster } from '../src/index.ts';

// Started by a test and killed by it, during or after the start of its node.
await startCluster({ version: parseReleaseSeries(process.argv[2]) ?? '4', nodes: 1 });
setInterval(() => {}, 60_000);
