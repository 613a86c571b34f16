import type { Sample, Series } from '@warren/management-api';
import { orderSamples } from './orderSamples.ts';

/**
 * One series out of coarse samples (the broker's longer memory) and finer ones (its newest, or Warren's own).
 * Within a stretch of fine samples no coarse one is kept: the two are observed at slightly different moments,
 * and a counter made of both would seem to fall. A hole of more than `fineGapMs` between fine samples ends
 * such a stretch, and coarse samples fill it.
 */
export function mergeSamples(coarse: Iterable<Sample>, fine: Iterable<Sample>, fineGapMs: number): Series {
  const fineSamples = orderSamples(fine);
  const stretches = stretchesOf(fineSamples, fineGapMs);
  const outside = orderSamples(coarse).filter(
    ({ at }) => !stretches.some(({ from, to }) => at >= from && at <= to),
  );
  return orderSamples([...outside, ...fineSamples]);
}

function stretchesOf(samples: Series, gapMs: number): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  for (const { at } of samples) {
    const last = stretches.at(-1);
    if (last && at - last.to <= gapMs) last.to = at;
    else stretches.push({ from: at, to: at });
  }
  return stretches;
}
