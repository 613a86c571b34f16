import type { Sample, Series } from '@warren/management-api';
import { mergeSamples } from '@warren/semantics';

/**
 * Samples of some figures as far back as a broker gave them and as Warren watched, in memory and bounded: the
 * last hour as fine as it came, a day with a sample a minute or coarser.
 */
export interface SampleStore {
  /** Samples oldest first, one every `incrementS` seconds. A newer reading of a time replaces an older one. */
  add(figure: string, incrementS: number, samples: Series): void;
  /** Everything about a figure that is at most as coarse as `coarsestS`, oldest first. */
  series(figure: string, coarsestS: number): Series;
  figures(): readonly string[];
}

/** As brokers keep them by default: 10 min, 1 h, 8 h and 24 h. */
export const incrementsS = { fine: 5, minute: 60, tenMinutes: 600, halfHour: 1800 } as const;

const fineForMs = 3_600_000;
const keptForMs = 24.5 * 3_600_000;
/** Ageing is done for some minutes' samples at once. */
const fineSlackMs = 300_000;

export function createSampleStore(): SampleStore {
  const lists = new Map<string, Map<number, Series>>();

  return {
    add(figure, incrementS, samples) {
      const last = samples.at(-1);
      if (!last) return;
      const byIncrement = lists.get(figure) ?? new Map<number, Series>();
      lists.set(figure, byIncrement);
      byIncrement.set(incrementS, laidOver(byIncrement.get(incrementS) ?? [], samples));
      if (incrementS < incrementsS.minute) age(byIncrement, incrementS);
      for (const [increment, list] of byIncrement) {
        byIncrement.set(increment, from(list, last.at - keptForMs));
      }
    },
    series(figure, coarsestS) {
      const byIncrement = lists.get(figure) ?? new Map<number, Series>();
      const increments = [...byIncrement.keys()].filter((increment) => increment <= coarsestS);
      return increments
        .sort((a, b) => b - a)
        .reduce<Series>(
          (coarse, increment) => mergeSamples(coarse, byIncrement.get(increment) ?? [], gapMs(increment)),
          [],
        );
    },
    figures: () => [...lists.keys()],
  };
}

/** Farther apart than this, neighbours have a hole between them: two samples did not come. */
export function gapMs(incrementS: number): number {
  return 3 * incrementS * 1000;
}

function laidOver(old: Series, samples: Series): Series {
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last) return old;
  return [...old.filter(({ at }) => at < first.at), ...samples, ...old.filter(({ at }) => at > last.at)];
}

function age(byIncrement: Map<number, Series>, incrementS: number) {
  const fine = byIncrement.get(incrementS) ?? [];
  const end = fine.at(-1)?.at ?? 0;
  const oldest = fine[0]?.at ?? end;
  if (end - oldest <= fineForMs + fineSlackMs) return;
  const cut = Math.floor((end - fineForMs) / 60_000) * 60_000;
  const aged = fine.filter(({ at }) => at < cut);
  const minutes = byIncrement.get(incrementsS.minute) ?? [];
  byIncrement.set(incrementS, from(fine, cut));
  byIncrement.set(
    incrementsS.minute,
    mergeSamples(minutes, lastOfEachMinute(aged), gapMs(incrementsS.minute)),
  );
}

function lastOfEachMinute(samples: Series): Series {
  const byMinute = new Map<number, Sample>();
  for (const sample of samples) byMinute.set(Math.floor(sample.at / 60_000), sample);
  return [...byMinute.values()];
}

function from(samples: Series, at: number): Series {
  return samples[0] && samples[0].at < at ? samples.filter((sample) => sample.at >= at) : samples;
}
