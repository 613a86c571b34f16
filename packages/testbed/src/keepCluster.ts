import { rmSync, writeFileSync } from 'node:fs';
import { parseReleaseSeries } from './cluster.ts';
import { descriptionFile } from './descriptionFile.ts';
import { startCluster } from './startCluster.ts';
import { untilAsked } from './untilAsked.ts';

// keepCluster.ts 3.10|4 [SCALE]: starts one cluster with traffic (0 for none), prints its description as one line of
// JSON, writes the same to a file from which faultCommand.ts and other programs open it, and keeps it until SIGINT or
// SIGTERM.
const series = parseReleaseSeries(process.argv[2]);
const scale = Number(process.argv[3] ?? 0.3);
if (series === undefined || Number.isNaN(scale)) throw new Error('usage: keepCluster.ts 3.10|4 [SCALE]');

const cluster = await startCluster({ version: series });
const file = descriptionFile(series);
try {
  if (scale > 0) await cluster.traffic({ scale });
  writeFileSync(file, JSON.stringify(cluster.description, undefined, 2));
  console.log(JSON.stringify(cluster.description));
  await untilAsked();
} finally {
  rmSync(file, { force: true });
  await cluster.stop();
}
