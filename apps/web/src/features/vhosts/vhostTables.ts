import { t } from '@lingui/core/macro';
import type { Measured, VhostFigures } from '@warren/management-api';
import {
  counterRates,
  gaugePoints,
  type SeriesColumn,
  type SeriesTable,
  seriesTable,
} from '@warren/semantics';
import type { ChartSeries } from '../../ui/RateChart.tsx';

export interface VhostTables {
  lengths: SeriesTable;
  rates: SeriesTable;
  data: SeriesTable;
  /** Right end of the time axis, ms since the epoch, by the broker's clock, by which the samples are dated. */
  until: number;
}

/**
 * The samples of a virtual host as tables for charts. `range` in seconds; `receivedAt`, ms since the epoch, stands in
 * where there are no samples.
 */
export function vhostTables(figures: VhostFigures, range: number, receivedAt: number): VhostTables {
  const { queueTotals, messageRates, received, sent } = figures;
  const bytes = { received, sent };
  const all = [queueTotals, messageRates, bytes].flatMap((group) => Object.values(group));
  const newest = Math.max(...all.flatMap(({ samples }: Measured) => samples.at(-1)?.at ?? []));
  const until = Number.isFinite(newest) ? newest : receivedAt;
  const axis = { from: until - range * 1000, to: until };
  const gapMs = longestGapMs(range);
  const rateOf = (samples: Measured['samples']) => counterRates(samples, gapMs).points;
  return {
    lengths: seriesTable(
      columnsOf(queueTotals, (samples) => gaugePoints(samples, gapMs), 'last'),
      axis,
    ),
    rates: seriesTable(columnsOf(messageRates, rateOf, 'mean'), axis),
    data: seriesTable(columnsOf(bytes, rateOf, 'mean'), axis),
    until,
  };
}

/** Queue lengths as stacked areas: unacked below ready, so that the top edge is the total. */
export function queueLengthSeries(): ChartSeries[] {
  return [
    { key: 'unacked', label: t`unacked`, color: 'var(--w-chart-redeliver)' },
    { key: 'ready', label: t`ready`, color: 'var(--w-chart-publish)' },
    { key: 'total', label: t`total`, color: 'var(--w-text)', undrawn: true },
  ];
}

/** Bytes per second of the connections of a virtual host. */
export function dataSeries(): ChartSeries[] {
  return [
    { key: 'received', label: t`from clients`, color: 'var(--w-chart-publish)' },
    { key: 'sent', label: t`to clients`, color: 'var(--w-chart-deliver)' },
  ];
}

function columnsOf(
  measured: object,
  pointsOf: (samples: Measured['samples']) => SeriesColumn['points'],
  keep: SeriesColumn['keep'],
): Record<string, SeriesColumn> {
  const figures: [string, Measured][] = Object.entries(measured);
  return Object.fromEntries(figures.map(([key, { samples }]) => [key, { points: pointsOf(samples), keep }]));
}

/** Two and a half steps of the samples: one that came late is no hole. */
function longestGapMs(range: number): number {
  return (range > 600 ? 60 : 5) * 2500;
}
