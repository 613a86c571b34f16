import type { Range, SeriesTable } from '@warren/console-api';
import { counterRates, gaugePoints, type Keep, seriesTable } from '@warren/semantics';
import { gapMs, incrementsS, type SampleStore } from './sampleStore.ts';

/** How a figure becomes a column of a chart. */
export interface ColumnSource {
  /** Name in the sample store. */
  figure: string;
  /** A counter is shown as its rate per second. */
  kind: 'counter' | 'gauge';
  keep: Keep;
}

/** A chart of `range` seconds that ends at `to`, from samples at most as coarse as a broker keeps for it. */
export function rangeTable(
  store: SampleStore,
  columns: Readonly<Record<string, ColumnSource>>,
  range: Range,
  to: number,
): SeriesTable {
  const coarsestS = coarsestFor[range];
  const maxGapMs = gapMs(coarsestS);
  const pointsOf = ({ figure, kind }: ColumnSource) => {
    const samples = store.series(figure, coarsestS);
    return kind === 'counter' ? counterRates(samples, maxGapMs).points : gaugePoints(samples, maxGapMs);
  };
  const sources = Object.entries(columns).map(([name, source]) => [
    name,
    { points: pointsOf(source), keep: source.keep },
  ]);
  return shortened(seriesTable(Object.fromEntries(sources), { from: to - range * 1000, to }));
}

const coarsestFor: Readonly<Record<Range, number>> = {
  60: incrementsS.fine,
  600: incrementsS.fine,
  3600: incrementsS.minute,
  28800: incrementsS.tenMinutes,
  86400: incrementsS.halfHour,
};

/** Three decimals are more than a chart shows. */
function shortened({ times, columns }: SeriesTable): SeriesTable {
  return {
    times: times.map(Math.round),
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, values]) => [
        name,
        values.map((value) => (value === null ? null : Math.round(value * 1000) / 1000)),
      ]),
    ),
  };
}
