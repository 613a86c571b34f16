import type { Sample } from '@warren/management-api';
import { orderSamples } from '../rates/orderSamples.ts';
import type { LaneSegment, Severity } from './finding.ts';

/** A hole of more than this between samples is not bridged: the broker's own spacing is up to 30 min. */
const longestSpacingMs = 31 * 60_000;

/**
 * The past of a figure as stretches of severity, `ok` left out: a stretch lasts from the first sample that
 * shows it to the next that shows another. A stretch at the beginning of the samples, or after a hole,
 * may be older (`openStart`).
 */
export function severityRuns(
  samples: Iterable<Sample>,
  severityOf: (value: number) => Severity,
): readonly LaneSegment[] {
  const runs: LaneSegment[] = [];
  let previous: LaneSegment | null = null;
  for (const { at, value } of orderSamples(samples)) {
    const severity = severityOf(value);
    const bridged: boolean = previous !== null && at - previous.to <= longestSpacingMs;
    if (previous && bridged) previous.to = at;
    if (!previous || !bridged || previous.severity !== severity) {
      previous = { from: at, to: at, severity, openStart: !bridged };
      runs.push(previous);
    }
  }
  return runs.filter(({ severity }) => severity !== 'ok');
}
