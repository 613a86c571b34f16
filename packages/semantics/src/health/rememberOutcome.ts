import type { LaneSegment, Severity } from './finding.ts';
import type { SubjectMemory } from './healthMemory.ts';
import type { FineOutcome, FoundOutcome } from './healthRule.ts';

/** Between two judgements at most this far apart nothing is taken to have come and gone unseen. */
export const unwatchedMs = 2 * 60_000;

/**
 * The past of a subject with what was judged now. Where judgements followed each other closely, what they saw
 * is the past: it holds although samples are thinned out and limits change. For the time before the first
 * judgement and for the time nobody looked, the samples tell (`outcome.history`).
 */
export function rememberOutcome(
  outcome: FoundOutcome | FineOutcome,
  previous: SubjectMemory | null,
  at: number,
): SubjectMemory {
  const severity = outcome.state === 'found' ? outcome.severity : null;
  const watched = previous !== null && at - previous.judgedAt <= unwatchedMs;
  const past = watched
    ? watchedPast(previous, severity, outcome.history, at)
    : unwatchedPast(previous, outcome.history, at);
  return {
    judgedAt: at,
    found: severity !== null,
    segments: severity === null ? past : reachingNow(past, severity, at, watched),
  };
}

function watchedPast(
  previous: SubjectMemory,
  severity: Severity | null,
  history: readonly LaneSegment[],
  at: number,
): readonly LaneSegment[] {
  if (severity === null) return previous.segments;
  if (previous.found) return extended(previous.segments, at);
  const begunSince = history.filter(({ from, openStart }) => from > previous.judgedAt && !openStart);
  return [...previous.segments, ...begunSince];
}

function unwatchedPast(
  previous: SubjectMemory | null,
  history: readonly LaneSegment[],
  at: number,
): readonly LaneSegment[] {
  if (!previous) return history.filter(({ from }) => from <= at);
  const since = history.filter(({ from, to }) => to > previous.judgedAt && from <= at);
  const clipped = since.map((segment) =>
    segment.from < previous.judgedAt
      ? { ...segment, from: previous.judgedAt, openStart: !previous.found }
      : segment,
  );
  return [...previous.segments, ...clipped];
}

/** The segments, ending in one of `severity` that lasts until now. */
function reachingNow(
  past: readonly LaneSegment[],
  severity: Severity,
  at: number,
  watched: boolean,
): readonly LaneSegment[] {
  const last = past.at(-1);
  if (last?.to !== at) return [...past, { from: at, to: at, severity, openStart: !watched }];
  if (last.severity === severity) return past;
  return [...past, { from: at, to: at, severity, openStart: false }];
}

function extended(segments: readonly LaneSegment[], at: number): readonly LaneSegment[] {
  return segments.map((segment, index) => (index === segments.length - 1 ? { ...segment, to: at } : segment));
}
