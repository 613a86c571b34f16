import { parseReleaseSeries } from './cluster.ts';
import { readDescription } from './descriptionFile.ts';
import { type OpenCluster, openCluster } from './openCluster.ts';

// faultCommand.ts 3.10|4 FAULT [NODE…]: breaks or repairs a cluster that keepCluster.ts keeps.
const [seriesText, fault, ...args] = process.argv.slice(2);
const series = parseReleaseSeries(seriesText);
const action = fault === undefined ? undefined : actions()[fault];
if (series === undefined || action === undefined) {
  throw new Error(
    `usage: faultCommand.ts 3.10|4 ${Object.keys(actions()).join('|')} [rabbit1@localhost…|ERLANG.]`,
  );
}
const said = await action(openCluster(readDescription(series)));
if (typeof said === 'string') console.log(said);

function actions(): Record<string, (cluster: OpenCluster) => Promise<unknown>> {
  const node = args[0] ?? 'rabbit1@localhost';
  return {
    kill: (cluster) => cluster.kill(node),
    stop: (cluster) => cluster.stopNode(node),
    start: (cluster) => cluster.startNode(node),
    'memory-alarm': (cluster) => cluster.raiseAlarm(node, 'memory'),
    'memory-clear': (cluster) => cluster.clearAlarm(node, 'memory'),
    'disk-alarm': (cluster) => cluster.raiseAlarm(node, 'disk'),
    'disk-clear': (cluster) => cluster.clearAlarm(node, 'disk'),
    partition: (cluster) => cluster.partition(...args),
    heal: (cluster) => cluster.heal(),
    rejoin: (cluster) => cluster.rejoin(...args),
    eval: (cluster) => cluster.eval(node, args.slice(1).join(' ')),
    ctl: (cluster) => cluster.ctl(node, ...args.slice(1)),
  };
}
