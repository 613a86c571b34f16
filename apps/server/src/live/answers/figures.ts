import type { LiveOverview } from '@warren/console-api';
import type { Measured } from '@warren/management-api';

type Figure = NonNullable<LiveOverview['data']>['queueTotals']['total'];

/** A gauge: its rate may fall as well as rise. */
export function gaugeFigure({ value, rate }: Measured): Figure {
  return { value, rate };
}

/** A counter never falls: a negative rate is a node's restart, and says nothing about traffic. */
export function counterFigure({ value, rate }: Measured): Figure {
  return { value, rate: rate !== null && rate < 0 ? null : rate };
}

export function counterFigures(
  figures: Readonly<Record<string, Measured | undefined>>,
): Record<string, Figure> {
  return Object.fromEntries(
    Object.entries(figures).flatMap(([kind, measured]) =>
      measured ? [[kind, counterFigure(measured)]] : [],
    ),
  );
}
