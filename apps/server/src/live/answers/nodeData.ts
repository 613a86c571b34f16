import type { LiveNode, Range } from '@warren/console-api';
import { churnKinds, type Measured, type Node } from '@warren/management-api';
import type { Finding } from '@warren/semantics';
import { type ColumnSource, rangeTable } from '../history/rangeTables.ts';
import type { NodesReading, Reading } from '../reading.ts';
import { nodeFigureName } from '../reads/nodeFigures.ts';
import { counterFigure, counterFigures, gaugeFigure } from './figures.ts';
import { linkSeries } from './linkSeries.ts';
import { nodeTile } from './nodeTile.ts';

type NodeData = NonNullable<LiveNode['data']>;

/** Everything of one node's page. */
export function nodeData(
  node: Node,
  reading: Reading & { nodes: NodesReading },
  findings: readonly Finding[],
  range: Range,
): NodeData {
  const { nodes, overview } = reading;
  const observedAt = nodes.observedAt ?? reading.observedAt;
  const samples = nodes.samplesOf(node.name);
  const memory = nodes.pages.get(node.name)?.memory ?? null;
  const table = (columns: Record<string, ColumnSource>) => rangeTable(samples, columns, range, observedAt);
  return {
    tile: nodeTile(node, nodes, findings, range, observedAt),
    osPid: node.osPid,
    netTickTimeS: node.netTickTimeS,
    databaseDirectory: node.databaseDirectory,
    configFiles: [...node.configFiles],
    logFiles: [...node.logFiles],
    applications: [...node.applications],
    exchangeTypes: [...node.exchangeTypes],
    authMechanisms: [...node.authMechanisms],
    listeners: overview.listeners.filter((listener) => listener.node === node.name),
    contexts: [...node.contexts],
    erlangVersion: node.erlangVersion,
    version: node.version,
    clusterLinks: node.clusterLinks.map(({ peer, peerAddress, localAddress, sentBytes, receivedBytes }) => ({
      peer,
      peerAddress,
      localAddress,
      sentBytesPerS: counterFigure(sentBytes).rate,
      receivedBytesPerS: counterFigure(receivedBytes).rate,
    })),
    clusterLinkSeries: linkSeries(samples, node, range, observedAt),
    memory: memory && { ...memory, categories: [...memory.categories] },
    activity: activityFigures(node),
    activitySeries: table(activityColumns(node)),
    churn: counterFigures(node.churn),
    churnSeries: table(
      Object.fromEntries(churnKinds.map((kind) => [kind, counterColumn(nodeFigureName.churn(kind))])),
    ),
    statisticsGcQueueLengths: { ...node.statisticsGcQueueLengths },
  };
}

function activityFigures({ activity }: Node): NodeData['activity'] {
  return Object.fromEntries(
    Object.entries(activity).map(([key, measured]: [string, Measured]) => [
      key,
      isAverage(key) ? gaugeFigure(measured) : counterFigure(measured),
    ]),
  );
}

function activityColumns({ activity }: Node): Record<string, ColumnSource> {
  const columns = Object.keys(activity).map((key): [string, ColumnSource] => {
    const figure = nodeFigureName.activity(key);
    return [key, isAverage(key) ? { figure, kind: 'gauge', keep: 'max' } : counterColumn(figure)];
  });
  const runQueue = nodeFigureName.activity('run_queue');
  return { ...Object.fromEntries(columns), run_queue: { figure: runQueue, kind: 'gauge', keep: 'max' } };
}

/** Milliseconds an operation took on average, not a count. */
function isAverage(key: string): boolean {
  return key.endsWith('_avg_time');
}

function counterColumn(figure: string): ColumnSource {
  return { figure, kind: 'counter', keep: 'mean' };
}
