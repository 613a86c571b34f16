import type { LiveOverview, Range } from '@warren/console-api';
import { churnKinds, messageRateKinds } from '@warren/management-api';
import type { Finding } from '@warren/semantics';
import { type ColumnSource, rangeTable } from '../history/rangeTables.ts';
import type { Reading } from '../reading.ts';
import { figureName } from '../reads/overviewReads.ts';
import { counterFigures, gaugeFigure } from './figures.ts';
import { marksOf } from './marks.ts';

export type OverviewData = NonNullable<LiveOverview['data']>;

/** The overview of one range; what differs between viewers of one snapshot (`vhosts`) is not in here. */
export function overviewData(
  reading: Reading,
  findings: readonly Finding[],
  range: Range,
): Omit<OverviewData, 'vhosts'> {
  const { overview, overviewSamples, observedAt } = reading;
  const known = new Set(overviewSamples.figures());
  const table = (columns: Record<string, ColumnSource>) =>
    rangeTable(overviewSamples, columns, range, observedAt);
  return {
    clusterName: overview.clusterName,
    version: overview.version,
    productName: overview.productName,
    erlangVersion: overview.erlangVersion,
    ratesMode: overview.ratesMode,
    statisticsDisabled: overview.statisticsDisabled,
    range,
    queueTotals: {
      total: gaugeFigure(overview.queueTotals.total),
      ready: gaugeFigure(overview.queueTotals.ready),
      unacked: gaugeFigure(overview.queueTotals.unacked),
    },
    queueSeries: table(queueColumns),
    messageRates: counterFigures(overview.messageRates),
    rateSeries: table(rateColumns(messageRateKinds, figureName.messages, known)),
    objectTotals: { ...overview.objectTotals },
    churn: counterFigures(overview.churn),
    churnSeries: table(rateColumns(churnKinds, figureName.churn, known)),
    listeners: [...overview.listeners],
    contexts: [...overview.contexts],
    seesNodes: reading.nodes !== null,
    marks: marksOf(findings, observedAt - range * 1000),
  };
}

const queueColumns: Record<string, ColumnSource> = {
  total: { figure: figureName.queued('total'), kind: 'gauge', keep: 'max' },
  ready: { figure: figureName.queued('ready'), kind: 'gauge', keep: 'max' },
  unacked: { figure: figureName.queued('unacked'), kind: 'gauge', keep: 'max' },
};

/** Kinds that never happened have no samples, and no column. */
function rateColumns(
  kinds: readonly string[],
  nameOf: (kind: string) => string,
  known: ReadonlySet<string>,
): Record<string, ColumnSource> {
  return Object.fromEntries(
    kinds
      .filter((kind) => known.has(nameOf(kind)))
      .map((kind) => [kind, { figure: nameOf(kind), kind: 'counter', keep: 'mean' }]),
  );
}
