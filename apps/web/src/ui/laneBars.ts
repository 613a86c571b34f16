import type { LiveFinding } from '@warren/console-api';

type LaneSegment = LiveFinding['lane'][number];

/** One piece of a time lane; `start` and `width` are fractions of the axis. */
export interface LaneBar {
  start: number;
  width: number;
  severity: LaneSegment['severity'];
  /** It had begun before the axis does, or before anything is known. */
  openStart: boolean;
}

/** The history of a finding on the axis from `from` to `to`; what ended before the axis is left out. */
export function laneBars(lane: readonly LaneSegment[], from: number, to: number): LaneBar[] {
  const span = to - from;
  if (span <= 0) return [];
  return lane
    .filter((segment) => segment.to >= from && segment.from <= to)
    .map((segment) => {
      const start = Math.max(segment.from, from);
      const end = Math.min(segment.to, to);
      return {
        start: (start - from) / span,
        width: Math.max(0, end - start) / span,
        severity: segment.severity,
        openStart: segment.openStart || segment.from < from,
      };
    });
}
