import type { LaneSegment, Severity, Since } from './finding.ts';
import { isAtLeastAsBad, severityRank } from './severityRank.ts';

/** Since when it has been at least as bad as `severity` without a break until now; null: it is not now. */
export function heldSince(lane: readonly LaneSegment[], severity: Severity): Since | null {
  let since: Since | null = null;
  let start = lane.at(-1)?.to;
  for (const segment of lane.toReversed()) {
    if (segment.to !== start || !isAtLeastAsBad(segment.severity, severity)) break;
    since = { at: segment.from, atLeast: segment.openStart };
    if (segment.openStart) break;
    start = segment.from;
  }
  return since;
}

/**
 * The severity that is told: the worst, up to the present one, that has held for its time. Null: none has yet.
 */
export function toldSeverity(
  lane: readonly LaneSegment[],
  present: Severity,
  holdMs: Partial<Record<Severity, number>>,
  at: number,
): Severity | null {
  const candidates: Severity[] = ['critical', 'warning', 'notice', 'unknown'];
  const held = candidates.find((severity) => {
    if (severityRank(severity) < severityRank(present)) return false;
    if (severity !== present && holdMs[severity] === undefined) return false;
    const since = heldSince(lane, severity);
    return since !== null && at - since.at >= (holdMs[severity] ?? 0);
  });
  return held ?? null;
}
